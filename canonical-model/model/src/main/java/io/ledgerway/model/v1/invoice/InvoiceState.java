package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.SourceStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice stands, on independent axes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the document itself
 * @param match against order and receipt
 * @param posting in the ledger
 * @param payment in payment
 * @param source in the source's words
 * @param openAmount running balance
 * @param paidAmount paid so far
 * @param creditedAmount credited so far
 * @param applications payments and credits, one by one
 * @param matchExceptions why it does not match
 * @param holds why it waits
 * @param approvals who approved
 */
@RecordBuilder
public record InvoiceState(
    @Nullable InvoiceStatus document,
    @Nullable MatchStatus match,
    @Nullable PostingStatus posting,
    @Nullable PaymentStatus payment,
    @Valid @Nullable SourceStatus source,
    @Valid @Nullable Money openAmount,
    @Valid @Nullable Money paidAmount,
    @Valid @Nullable Money creditedAmount,
    List<@Valid Application> applications,
    List<@Valid MatchException> matchExceptions,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceState EMPTY =
      new InvoiceState(
          null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
          List.of());

  public InvoiceState {
    applications = applications == null ? List.of() : List.copyOf(applications);
    matchExceptions = matchExceptions == null ? List.of() : List.copyOf(matchExceptions);
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceStateBuilder toBuilder() {
    return InvoiceStateBuilder.builder(this);
  }
}
