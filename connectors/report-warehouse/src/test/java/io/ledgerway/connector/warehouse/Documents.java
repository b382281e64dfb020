package io.ledgerway.connector.warehouse;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.HoldBuilder;
import io.ledgerway.model.v1.envelope.HoldScope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.envelope.SourceVersion;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.PaymentStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentState;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItemBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatchBuilder;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferencesBuilder;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.ExternalId;
import io.ledgerway.model.v1.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Documents to load. */
final class Documents {

  static final Instant OBSERVED = Instant.parse("2026-03-01T08:00:00.123456Z");
  static final Instant MODIFIED = Instant.parse("2026-02-28T23:30:00Z");
  static final String ACCOUNT = "DE50000000000123456789";

  private Documents() {}

  static Invoice invoice(String amountDue, String currency) {
    return InvoiceBuilder.builder()
        .number("R-1001")
        .type(
            new InvoiceType(InvoiceNature.INVOICE, InvoiceTypeCode.COMMERCIAL_INVOICE, null, null))
        .currency(new InvoiceCurrency(new CurrencyCode(currency), null, null))
        .dates(
            InvoiceDatesBuilder.builder()
                .issue(LocalDate.of(2026, 2, 28))
                .due(LocalDate.of(2026, 3, 30))
                .build())
        .parties(
            InvoicePartiesBuilder.builder()
                .seller(PartyBuilder.builder().name("Northern Paper Works").build())
                .supplier(supplier())
                .legalEntity(new LegalEntityRef("1000", null, List.of(), null, null))
                .build())
        .totals(
            InvoiceTotalsBuilder.builder()
                .taxInclusive(Money.of(amountDue, currency))
                .tax(Money.of("0", currency))
                .amountDue(Money.of(amountDue, currency))
                .build())
        .build();
  }

  static Invoice heldInvoice() {
    return invoice("119.00", "EUR").toBuilder()
        .state(
            InvoiceStateBuilder.builder()
                .document(InvoiceStatus.RECEIVED)
                .posting(PostingStatus.UNPOSTED)
                .payment(PaymentStatus.UNPAID)
                .holds(List.of(hold("first", MODIFIED), hold("second", null)))
                .build())
        .build();
  }

  private static Hold hold(String reason, Instant releasedAt) {
    return HoldBuilder.builder()
        .type(HoldType.BANK_DETAILS_CHANGED)
        .reason(reason)
        .scope(HoldScope.DOCUMENT)
        .releasedAt(releasedAt)
        .build();
  }

  private static DocumentRef supplier() {
    return DocumentRefBuilder.builder().type(DocumentRefType.SUPPLIER).number("S-77").build();
  }

  static PaymentInstruction payment() {
    return PaymentInstructionBuilder.builder()
        .ids(new PaymentIds("I-1", "E2E-1", "2f1e6f4e-7f8a-4d1b-9c55-0d6b6b1a9f10", null))
        .amount(Money.of("119.00", "EUR"))
        .requestedExecutionDate(LocalDate.of(2026, 3, 30))
        .supplier(supplier())
        .legalEntity(new LegalEntityRef("1000", null, List.of(), null, null))
        .remittance(
            new Remittance(
                List.of(
                    RemittanceItemBuilder.builder()
                        .document(
                            DocumentRefBuilder.builder()
                                .type(DocumentRefType.INVOICE)
                                .number("R-1001")
                                .build())
                        .nature(InvoiceNature.INVOICE)
                        .netPaid(Money.of("119.00", "EUR"))
                        .build()),
                List.of(),
                null))
        .state(
            new PaymentState(
                InstructionStatus.REJECTED,
                "B-1",
                List.of(
                    new StatusReason(
                        "AC04", null, "Account " + ACCOUNT + " is closed", null, null)),
                "BANK-9",
                List.of(),
                List.of(),
                null,
                null))
        .build();
  }

  static SettlementEvent settlement() {
    return SettlementEventBuilder.builder()
        .account(new AccountNumber(ACCOUNT))
        .statement(new StatementRef("ST-5", "5", null))
        .entry(new EntryRef("N-1", 0, null, null, "BANK-9"))
        .eventType(SettlementEventType.RETURN)
        .creditDebit(CreditDebit.CREDIT)
        .amount(Money.of("119.00", "EUR"))
        .dates(new EventDates(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2), null))
        .references(SettlementReferencesBuilder.builder().endToEndId("E2E-1").build())
        .outcome(
            new SettlementOutcome(
                null,
                "AC04",
                SettlementMatchStatus.MATCHED,
                List.of(
                    SettlementMatchBuilder.builder()
                        .document(
                            DocumentRefBuilder.builder()
                                .type(DocumentRefType.PAYMENT)
                                .canonicalId(new DocumentId("payment-1"))
                                .build())
                        .rule("END_TO_END_ID")
                        .build()),
                null))
        .build();
  }

  static <T> Envelope<T> envelope(DocumentType type, T document) {
    return EnvelopeBuilder.<T>builder()
        .schema("canonical/" + type.value())
        .schemaVersion("1.0.0")
        .id(new DocumentId("document-1"))
        .type(type)
        .origin(origin(OBSERVED))
        .document(document)
        .build();
  }

  private static Origin origin(Instant observedAt) {
    return OriginBuilder.builder()
        .source(new SourceSystem("einvoice", "inbox-1", "einvoice-inbox", "0.1.0", "Invoice", null))
        .sourceVersion(new SourceVersion(null, MODIFIED, null, null, null))
        .observedAt(observedAt)
        .ingestedAt(observedAt)
        .externalIds(
            List.of(
                new ExternalId("erp", "1", "order", "4500000001", null, Map.of()),
                new ExternalId(
                    "erp", "1", WarehouseOperations.LEDGER_DOCUMENT, "5100000001", null, Map.of())))
        .raw(new RawReference("R-1001.xml", "application/xml", "0".repeat(64), 10, null, false))
        .build();
  }
}
