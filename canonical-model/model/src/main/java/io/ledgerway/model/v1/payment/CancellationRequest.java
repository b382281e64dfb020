package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to call a payment back (camt.055).
 *
 * <p>Immutable and thread-safe.
 *
 * @param caseId our case
 * @param instruction the payment; empty where a whole batch is meant
 * @param batchId the batch (OrgnlPmtInfId)
 * @param amount amount of the payment
 * @param reason why, external cancellation reason code
 * @param requestedAt when
 * @param requestedBy who
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record CancellationRequest(
    String caseId,
    @Valid PaymentIds instruction,
    @Nullable String batchId,
    @Valid @Nullable Money amount,
    @Valid @Nullable StatusReason reason,
    @Nullable Instant requestedAt,
    @Nullable String requestedBy,
    @Valid Extensions extensions) {

  public CancellationRequest {
    Objects.requireNonNull(caseId, "caseId");
    instruction = instruction == null ? PaymentIds.EMPTY : instruction;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public CancellationRequestBuilder toBuilder() {
    return CancellationRequestBuilder.builder(this);
  }
}
