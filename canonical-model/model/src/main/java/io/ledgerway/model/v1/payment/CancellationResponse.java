package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.Extensions;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the bank answered to a request to call back (camt.029); evidence, append-only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caseId our case
 * @param instruction the payment
 * @param originalFileId the file that the request was about (OrgnlMsgId)
 * @param batchId the batch (OrgnlPmtInfId)
 * @param decision what it decided
 * @param status the bank's own code
 * @param reasons why
 * @param decidedAt when
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record CancellationResponse(
    String caseId,
    @Valid PaymentIds instruction,
    @Nullable String originalFileId,
    @Nullable String batchId,
    CancellationDecision decision,
    @Nullable String status,
    List<@Valid StatusReason> reasons,
    @Nullable Instant decidedAt,
    @Valid Extensions extensions) {

  public CancellationResponse {
    Objects.requireNonNull(caseId, "caseId");
    instruction = instruction == null ? PaymentIds.EMPTY : instruction;
    Objects.requireNonNull(decision, "decision");
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public CancellationResponseBuilder toBuilder() {
    return CancellationResponseBuilder.builder(this);
  }
}
