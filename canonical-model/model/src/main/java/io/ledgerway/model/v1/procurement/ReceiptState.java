package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.SourceStatus;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a receipt stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the receipt itself
 * @param source in the source's words
 * @param holds why it waits
 * @param approvals who approved
 */
public record ReceiptState(
    @Nullable ReceiptStatus document,
    @Valid @Nullable SourceStatus source,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final ReceiptState EMPTY = new ReceiptState(null, null, List.of(), List.of());

  public ReceiptState {
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }
}
