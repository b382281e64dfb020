package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a journal entry comes from and belongs to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subledger subledger that made it
 * @param document document behind it
 * @param reverses entry that it takes back
 * @param reversedBy entry that takes it back
 * @param autoReverseDate when it is to be taken back
 * @param groupId entries that belong together
 * @param documents others
 */
@RecordBuilder
public record JournalLinks(
    @Nullable String subledger,
    @Valid @Nullable DocumentRef document,
    @Valid @Nullable DocumentRef reverses,
    @Valid @Nullable DocumentRef reversedBy,
    @Nullable LocalDate autoReverseDate,
    @Nullable String groupId,
    List<@Valid DocumentRef> documents) {

  /** Nothing stated; JSON omits it. */
  public static final JournalLinks EMPTY =
      new JournalLinks(null, null, null, null, null, null, List.of());

  public JournalLinks {
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public JournalLinksBuilder toBuilder() {
    return JournalLinksBuilder.builder(this);
  }
}
