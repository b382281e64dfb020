package io.ledgerway.model.v1.envelope;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an approval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id of the step
 * @param sequence order of the step
 * @param approver who decides
 * @param decision the decision
 * @param decidedAt when
 * @param comment why
 * @param evidence hash of the command projection that was approved
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Approval(
    String id,
    @Nullable Integer sequence,
    @Nullable String approver,
    ApprovalDecision decision,
    @Nullable Instant decidedAt,
    @Nullable String comment,
    @Nullable String evidence,
    Extensions extensions) {

  public Approval {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(decision, "decision");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ApprovalBuilder toBuilder() {
    return ApprovalBuilder.builder(this);
  }
}
