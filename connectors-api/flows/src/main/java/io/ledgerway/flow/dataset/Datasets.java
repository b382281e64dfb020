package io.ledgerway.flow.dataset;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.settlement.SettlementData;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.Completeness;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.HoldBuilder;
import io.ledgerway.model.v1.envelope.HoldScope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.envelope.SourceVersion;
import io.ledgerway.model.v1.envelope.Trace;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.PaymentStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementMatch;
import io.ledgerway.model.v1.settlement.SettlementMatchBuilder;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.ExternalId;
import io.ledgerway.model.v1.value.ExternalIdKind;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes canonical documents out of subjects: what was said, and what has become of it. */
public final class Datasets {

  private Datasets() {}

  /**
   * An invoice with its state.
   *
   * @param subject the subject
   * @param json its document
   * @return the invoice in its envelope
   */
  public static Envelope<Invoice> liability(Subject subject, String json) {
    Envelope<Invoice> envelope = FlowJson.read(json, Invoice.class);
    PayableData data = PayableData.of(subject);
    Invoice invoice = envelope.document();
    var parties = invoice.parties().toBuilder();
    if (data.supplier() != null) {
      parties.supplier(
          DocumentRefBuilder.builder()
              .type(DocumentRefType.SUPPLIER)
              .number(data.supplier())
              .build());
    }
    if (subject.entity() != null) {
      parties.legalEntity(new LegalEntityRef(subject.entity(), null, List.of(), null, null));
    }
    Envelope<Invoice> current =
        current(
            envelope,
            subject,
            invoice.toBuilder().parties(parties.build()).state(state(subject, data)).build());
    return data.ledgerNumber() == null ? current : posted(current, data);
  }

  private static Envelope<Invoice> posted(Envelope<Invoice> envelope, PayableData data) {
    List<ExternalId> ids = new ArrayList<>(envelope.origin().externalIds());
    ids.add(
        new ExternalId(
            "erp",
            String.valueOf(data.connection()),
            "ledger-document",
            String.valueOf(data.ledgerNumber()),
            ExternalIdKind.NUMBER,
            Map.of()));
    Origin origin = envelope.origin().toBuilder().externalIds(ids).build();
    return envelope.toBuilder().origin(origin).build();
  }

  private static InvoiceState state(Subject subject, PayableData data) {
    Money due = subject.amount();
    boolean closed =
        subject.state().equals(PayableSteps.STATE_PAID)
            || subject.state().equals(PayableSteps.STATE_NETTED);
    return InvoiceStateBuilder.builder()
        .document(documentStatus(subject.state()))
        .posting(postingStatus(subject, data))
        .payment(
            closed
                ? PaymentStatus.PAID
                : subject.state().equals(PayableSteps.STATE_IN_PAYMENT)
                    ? PaymentStatus.SCHEDULED
                    : PaymentStatus.UNPAID)
        .openAmount(due == null ? null : closed ? Money.zero(due.currency()) : due)
        .holds(holds(subject))
        .build();
  }

  private static InvoiceStatus documentStatus(String state) {
    return switch (state) {
      case PayableSteps.STATE_RECEIVED -> InvoiceStatus.RECEIVED;
      case PayableSteps.STATE_REJECTED -> InvoiceStatus.REJECTED;
      case PayableSteps.STATE_HELD -> InvoiceStatus.IN_REVIEW;
      default -> InvoiceStatus.APPROVED;
    };
  }

  private static PostingStatus postingStatus(Subject subject, PayableData data) {
    if (data.ledgerNumber() != null) {
      return PostingStatus.POSTED;
    }
    return HoldType.POSTING_REFUSED.value().equals(subject.reasonCode())
        ? PostingStatus.FAILED
        : PostingStatus.UNPOSTED;
  }

  private static List<Hold> holds(Subject subject) {
    if (!subject.state().equals(PayableSteps.STATE_HELD)) {
      return List.of();
    }
    return List.of(
        HoldBuilder.builder()
            .type(new HoldType(String.valueOf(subject.reasonCode())))
            .reason(String.valueOf(subject.reason()))
            .scope(HoldScope.DOCUMENT)
            .placedAt(subject.updatedAt())
            .build());
  }

  /**
   * A payment with its status.
   *
   * @param subject the subject
   * @param json its document
   * @param tenant whose it is
   * @return the instruction in an envelope
   */
  public static Envelope<PaymentInstruction> payment(Subject subject, String json, String tenant) {
    PaymentInstruction instruction = FlowJson.readFacts(json, PaymentInstruction.class);
    PaymentData data = PaymentData.of(subject);
    String code = subject.reasonCode();
    var state =
        instruction.state().toBuilder()
            .status(new InstructionStatus(subject.state()))
            .batchId(data.batch())
            .bankReference(data.bankReference())
            .reasons(
                code == null
                    ? List.of()
                    : List.of(new StatusReason(code, null, subject.reason(), null, null)))
            .build();
    Instant at = Objects.requireNonNull(subject.updatedAt(), "updatedAt");
    Origin origin =
        new Origin(
            new SourceSystem("ledgerway", tenant, "payment-run", "1", "PaymentInstruction", null),
            modified(at),
            at,
            at,
            null,
            null,
            List.of(),
            null);
    return new Envelope<>(
        "canonical/" + DocumentType.PAYMENT_INSTRUCTION.value(),
        DocumentJson.SCHEMA_VERSION,
        new DocumentId(subject.id()),
        DocumentType.PAYMENT_INSTRUCTION,
        0,
        null,
        origin,
        Trace.EMPTY,
        List.of(),
        Completeness.EMPTY,
        instruction.toBuilder().state(state).build(),
        null,
        Extensions.EMPTY);
  }

  /**
   * A booking with its match.
   *
   * @param subject the subject
   * @param json its document
   * @return the event in its envelope
   */
  public static Envelope<SettlementEvent> settlement(Subject subject, String json) {
    Envelope<SettlementEvent> envelope = FlowJson.read(json, SettlementEvent.class);
    SettlementEvent event = envelope.document();
    SettlementData data = FlowJson.readFacts(subject.data(), SettlementData.class);
    SettlementOutcome outcome =
        new SettlementOutcome(
            event.outcome().remittance(),
            event.outcome().returnReason(),
            new SettlementMatchStatus(subject.state()),
            data.payments().stream()
                .map(payment -> match(payment, data, subject.updatedAt()))
                .toList(),
            null);
    return current(envelope, subject, event.toBuilder().outcome(outcome).build());
  }

  private static SettlementMatch match(String payment, SettlementData data, @Nullable Instant at) {
    Integer confidence = data.confidence();
    return SettlementMatchBuilder.builder()
        .document(
            DocumentRefBuilder.builder()
                .type(DocumentRefType.PAYMENT)
                .canonicalId(new DocumentId(payment))
                .build())
        .rule(String.valueOf(data.rule()))
        .confidence(
            confidence == null ? null : new Percentage(BigDecimal.valueOf(confidence.longValue())))
        .at(at)
        .build();
  }

  private static <T> Envelope<T> current(Envelope<T> envelope, Subject subject, T document) {
    Instant at = Objects.requireNonNull(subject.updatedAt(), "updatedAt");
    Origin origin = envelope.origin().toBuilder().sourceVersion(modified(at)).build();
    return envelope.toBuilder().origin(origin).document(document).build();
  }

  private static SourceVersion modified(Instant at) {
    return new SourceVersion(null, at, null, null, null);
  }
}
