package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entry an event is or is a part of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entryId identity of the entry: the bank's reference, else a hash of its content and its
 *     occurrence
 * @param transactionIndex which transaction inside the entry, from 0; null when the entry has no
 *     details
 * @param entryAmount amount of the whole entry, never negative
 * @param entryReference the statement's own number for it (NtryRef)
 * @param bankReference the bank's reference (AcctSvcrRef)
 */
public record EntryRef(
    String entryId,
    @Nullable Integer transactionIndex,
    @Valid @Nullable Money entryAmount,
    @Nullable String entryReference,
    @Nullable String bankReference) {

  public EntryRef {
    Objects.requireNonNull(entryId, "entryId");
  }
}
