package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.SourceStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an expense report stands, on independent axes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the report itself
 * @param posting in the ledger
 * @param reimbursement whether it has been paid back
 * @param source in the source's words
 * @param policyViolations breaches of the policy
 * @param holds why it waits
 * @param approvals who approved
 */
@RecordBuilder
public record ExpenseState(
    @Nullable ExpenseStatus document,
    @Nullable PostingStatus posting,
    @Nullable ReimbursementStatus reimbursement,
    @Valid @Nullable SourceStatus source,
    List<@Valid PolicyViolation> policyViolations,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final ExpenseState EMPTY =
      new ExpenseState(null, null, null, null, List.of(), List.of(), List.of());

  public ExpenseState {
    policyViolations = policyViolations == null ? List.of() : List.copyOf(policyViolations);
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ExpenseStateBuilder toBuilder() {
    return ExpenseStateBuilder.builder(this);
  }
}
