package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.CancellationDecision;
import io.ledgerway.model.v1.payment.CancellationResponse;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside said about a payment, kept as it was said. Immutable; equal when the same
 * was said in the same words.
 */
public sealed interface PaymentEvidence {

  /**
   * The payment's ids as the source gave them.
   *
   * @return the ids; empty for a report about a file or a batch
   */
  PaymentIds ids();

  /**
   * What it says by itself, by the table of payment evidence in the canonical model.
   *
   * @return the status; null when it says nothing about the payment's course
   */
  @Nullable InstructionStatus status();

  /**
   * Whether it speaks of a whole file or batch, from which a payment inherits.
   *
   * @return true for a file or batch, false for one payment
   */
  boolean isOfMany();

  /**
   * The code as it was received.
   *
   * @return the code, or null
   */
  @Nullable String code();

  /**
   * Why it is so, in the source's words and, for codes of a published list, in ours.
   *
   * @return the reasons, may be empty
   */
  List<ExplainedReason> reasons();

  /**
   * The amount it names.
   *
   * @return not negative; null when none is named
   */
  @Nullable Money amount();

  /**
   * The day it speaks of: the booking's, or that of a report in UTC.
   *
   * @return the day, or null when the source names none
   */
  @Nullable LocalDate day();

  /**
   * A report of a bank, a hub or a provider: about one payment, or about a file or batch, from
   * which a payment inherits.
   *
   * @param report the report
   */
  record Reported(PaymentStatusReport report) implements PaymentEvidence {

    @Override
    public boolean isOfMany() {
      return !report.level().equals(StatusReportLevel.INSTRUCTION);
    }

    @Override
    public PaymentIds ids() {
      return report.instruction();
    }

    @Override
    public @Nullable InstructionStatus status() {
      return report.canonicalStatus();
    }

    @Override
    public @Nullable String code() {
      return report.status();
    }

    @Override
    public List<ExplainedReason> reasons() {
      return ExplainedReason.of(report.reasons(), ReasonCodeSet.STATUS_REASON);
    }

    @Override
    public @Nullable Money amount() {
      return report.originalAmount();
    }

    @Override
    public @Nullable LocalDate day() {
      return report.reportedAt() == null
          ? null
          : LocalDate.ofInstant(report.reportedAt(), ZoneOffset.UTC);
    }
  }

  /**
   * An entry of a statement, or a return of a clearing house.
   *
   * @param event the entry
   */
  record Entered(SettlementEvent event) implements PaymentEvidence {

    /**
     * NACHA: a return file is no statement, and its codes are no others'. With R61 to R77 the banks
     * dispute a return among themselves.
     */
    private static final Pattern ACH_RETURN = Pattern.compile("R(?!6[1-9]|7\\d)\\d{2}");

    private static final Pattern ACH_CODE = Pattern.compile("R\\d{2}");

    @Override
    public boolean isOfMany() {
      return false;
    }

    @Override
    public PaymentIds ids() {
      SettlementReferences references = event.references();
      return new PaymentIds(
          references.instructionId(), references.endToEndId(), references.uetr(), null);
    }

    @Override
    public @Nullable InstructionStatus status() {
      SettlementEventType type = event.eventType();
      boolean booked = BookingStatus.BOOKED.equals(event.bookingStatus());
      if (type.equals(SettlementEventType.PAYMENT)) {
        return event.creditDebit().equals(CreditDebit.DEBIT) ? ofDebit(booked) : null;
      }
      if (type.equals(SettlementEventType.RETURN) && isAchReturn()) {
        return InstructionStatus.RETURNED;
      }
      if (!booked || event.creditDebit().equals(CreditDebit.DEBIT)) {
        return null;
      }
      if (type.equals(SettlementEventType.RETURN) || type.equals(SettlementEventType.REJECT)) {
        return InstructionStatus.RETURNED;
      }
      return type.equals(SettlementEventType.REVERSAL) ? InstructionStatus.REVERSED : null;
    }

    private @Nullable InstructionStatus ofDebit(boolean booked) {
      if (booked) {
        return InstructionStatus.SETTLED;
      }
      return BookingStatus.PENDING.equals(event.bookingStatus())
          ? InstructionStatus.IN_PROCESS
          : null;
    }

    /**
     * The rail that the entry itself tells, by the bank transaction codes of ISO 20022.
     *
     * @return the rail; null when it tells none
     */
    @Nullable PaymentRail rail() {
      if (isAchReturn()) {
        return PaymentRail.ACH;
      }
      TransactionCode code = event.transactionCode();
      if (!"PMNT".equals(code.domain()) || !"ESCT".equals(code.subFamily())) {
        return null;
      }
      if ("ICDT".equals(code.family())) {
        return PaymentRail.SEPA;
      }
      return "IRCT".equals(code.family()) ? PaymentRail.SEPA_INST : null;
    }

    /** Whether a clearing house returned it, which is known by its original trace number. */
    boolean isAchReturn() {
      String reason = event.outcome().returnReason();
      return reason != null && ACH_RETURN.matcher(reason).matches();
    }

    @Override
    public @Nullable String code() {
      return event.bookingStatus() == null ? null : event.bookingStatus().value();
    }

    @Override
    public List<ExplainedReason> reasons() {
      String reason = event.outcome().returnReason();
      if (reason == null) {
        return List.of();
      }
      ReasonCodeSet set =
          ACH_CODE.matcher(reason).matches()
              ? ReasonCodeSet.ACH_RETURN
              : ReasonCodeSet.RETURN_REASON;
      return List.of(ExplainedReason.of(new StatusReason(reason, null, null, null, null), set));
    }

    @Override
    public Money amount() {
      return event.amount();
    }

    @Override
    public @Nullable LocalDate day() {
      return event.dates().booking() == null ? event.dates().value() : event.dates().booking();
    }
  }

  /**
   * The answer to a request to cancel.
   *
   * @param response the answer
   */
  record CancellationAnswered(CancellationResponse response) implements PaymentEvidence {

    @Override
    public boolean isOfMany() {
      return ids().equals(PaymentIds.EMPTY);
    }

    @Override
    public PaymentIds ids() {
      return response.instruction();
    }

    @Override
    public @Nullable InstructionStatus status() {
      return response.decision().equals(CancellationDecision.ACCEPTED)
          ? InstructionStatus.CANCELLED
          : null;
    }

    @Override
    public @Nullable String code() {
      return response.status();
    }

    @Override
    public List<ExplainedReason> reasons() {
      return ExplainedReason.of(response.reasons(), ReasonCodeSet.CANCELLATION_REJECTION);
    }

    @Override
    public @Nullable Money amount() {
      return null;
    }

    @Override
    public @Nullable LocalDate day() {
      return response.decidedAt() == null
          ? null
          : LocalDate.ofInstant(response.decidedAt(), ZoneOffset.UTC);
    }
  }
}
