package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an approval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id of the step
 * @param sequence order of the step, from 1
 * @param step name of the step in the workflow
 * @param approver who decides
 * @param delegateOf on whose behalf
 * @param decision the decision
 * @param decidedAt when
 * @param comment why
 * @param limitAmount up to which amount the approver may approve
 * @param policyRef the policy that asked for the step
 * @param conditions under which conditions it was given
 * @param evidence what proves it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Approval(
    String id,
    @Nullable Integer sequence,
    @Nullable String step,
    @Valid @Nullable Approver approver,
    @Valid @Nullable Approver delegateOf,
    ApprovalDecision decision,
    @Nullable Instant decidedAt,
    @Nullable String comment,
    @Valid @Nullable Money limitAmount,
    @Nullable String policyRef,
    List<String> conditions,
    @Valid ApprovalEvidence evidence,
    @Valid Extensions extensions) {

  public Approval {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(decision, "decision");
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    evidence = evidence == null ? ApprovalEvidence.EMPTY : evidence;
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
