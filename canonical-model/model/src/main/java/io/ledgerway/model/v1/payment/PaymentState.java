package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an instruction stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status status
 * @param batchId the batch it went out in
 * @param reasons why
 * @param bankReference the bank's reference (AcctSvcrRef)
 * @param holds why it waits
 * @param approvals who approved
 * @param valueDate value date that the bank gave
 * @param submission how often it was sent
 */
@RecordBuilder
public record PaymentState(
    @Nullable InstructionStatus status,
    @Nullable String batchId,
    List<@Valid StatusReason> reasons,
    @Nullable String bankReference,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals,
    @Nullable LocalDate valueDate,
    @Valid @Nullable PaymentSubmission submission) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentState EMPTY =
      new PaymentState(null, null, List.of(), null, List.of(), List.of(), null, null);

  public PaymentState {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentStateBuilder toBuilder() {
    return PaymentStateBuilder.builder(this);
  }
}
