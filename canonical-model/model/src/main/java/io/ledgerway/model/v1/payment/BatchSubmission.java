package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Hold;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a batch went out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the file it went out in
 * @param acknowledgements reports that the bank gave about it
 * @param holds why it waits
 * @param approvals who approved
 */
public record BatchSubmission(
    @Valid @Nullable BatchFile file,
    List<@Valid DocumentRef> acknowledgements,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final BatchSubmission EMPTY =
      new BatchSubmission(null, List.of(), List.of(), List.of());

  public BatchSubmission {
    acknowledgements = acknowledgements == null ? List.of() : List.copyOf(acknowledgements);
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }
}
