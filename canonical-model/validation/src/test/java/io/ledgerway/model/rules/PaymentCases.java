package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.InvoiceCases.facts;
import static io.ledgerway.model.rules.Invoices.eur;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AccountVerificationBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.PaymentBatchBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.payment.RemittanceItemBuilder;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Payments on both sides of the rules before a payment leaves. */
final class PaymentCases {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final BankAccount IBAN =
      BankAccountBuilder.builder()
          .id("A1")
          .iban(new AccountNumber("DE02120300000000202051"))
          .build();
  private static final BankAccount ROUTED =
      BankAccountBuilder.builder()
          .id("A1")
          .accountNumber(new AccountNumber("12345"))
          .clearing(new ClearingMember(ClearingScheme.USABA, "021000021"))
          .build();
  private static final PaymentInstruction VALID =
      PaymentInstructionBuilder.builder()
          .id(new DocumentId("i-1"))
          .ids(new PaymentIds(null, "E-1", null, null))
          .type(PaymentTypeBuilder.builder().rail(PaymentRail.SEPA).build())
          .amount(eur("10.00"))
          .requestedExecutionDate(DAY)
          .debtor(new PaymentParty(Party.EMPTY, IBAN, Party.EMPTY))
          .creditor(new PaymentParty(Party.EMPTY, IBAN, Party.EMPTY))
          .build();
  private static final SealedBatch BATCH = batch(1, "10.00", VALID);

  private PaymentCases() {}

  static List<FinanceRuleTest.Case> all() {
    return List.of(
        FinanceRuleTest.Case.of(
            "FIN-PI-01",
            VALID.toBuilder().amount(eur("0.01")).build(),
            VALID.toBuilder().amount(eur("0.00")).build(),
            "/amount"),
        FinanceRuleTest.Case.of(
            "FIN-PI-02", remitted("2.00"), remitted("2.01"), "/remittance/items"),
        FinanceRuleTest.Case.of(
            "FIN-PI-03", id("A".repeat(35)), id("A".repeat(36)), "/ids/endToEndId"),
        FinanceRuleTest.Case.of("FIN-PI-03", id("A/1"), id("/A1"), "/ids/endToEndId"),
        FinanceRuleTest.Case.of(
            "FIN-PI-03", id("A_1".replace('_', '-')), id("A_1"), "/ids/endToEndId"),
        FinanceRuleTest.Case.of("FIN-PI-03", VALID, id(null), "/ids/endToEndId"),
        FinanceRuleTest.Case.of(
            "FIN-PI-03", BATCH, batch(2, "20.00", VALID, VALID), "/instructions/1/ids/endToEndId"),
        FinanceRuleTest.Case.of("FIN-PI-03", VALID, VALID, "/ids/endToEndId")
            .with(
                facts(it -> it.isEndToEndIdUsed(id -> false)),
                facts(it -> it.isEndToEndIdUsed("E-1"::equals))),
        FinanceRuleTest.Case.of("FIN-PI-04", VALID, VALID, "/requestedExecutionDate")
            .with(on(DAY), on(DAY.plusDays(1))),
        FinanceRuleTest.Case.of(
            "FIN-PI-05", VALID, creditor(PaymentRail.SEPA, ROUTED), "/creditor/account"),
        FinanceRuleTest.Case.of(
            "FIN-PI-05",
            creditor(PaymentRail.FEDNOW, ROUTED),
            creditor(PaymentRail.FEDNOW, IBAN),
            "/creditor/account"),
        FinanceRuleTest.Case.of(
            "FIN-PI-05",
            VALID,
            VALID.toBuilder().debtor(PaymentParty.EMPTY).build(),
            "/debtor/account"),
        FinanceRuleTest.Case.of(
                "FIN-PI-06", VALID, creditor(PaymentRail.SEPA, ROUTED), "/creditor/account")
            .with(facts(it -> it.supplier(supplier(IBAN, VerificationStatus.VERIFIED)))),
        FinanceRuleTest.Case.of("FIN-PI-06", VALID, VALID, "/creditor/account/verification")
            .with(
                facts(it -> it.supplier(supplier(IBAN, VerificationStatus.VERIFIED))),
                facts(it -> it.supplier(supplier(IBAN, VerificationStatus.PENDING)))),
        FinanceRuleTest.Case.of(
            "FIN-PB-01", BATCH, batch(1, "10.01", VALID), "/batch/seal/controlSum"),
        FinanceRuleTest.Case.of("FIN-PB-01", BATCH, batch(2, "10.00", VALID), "/batch/seal/count"),
        FinanceRuleTest.Case.of(
            "FIN-PB-02",
            BATCH,
            batch(1, "10.00", VALID.toBuilder().requestedExecutionDate(DAY.plusDays(1)).build()),
            "/instructions/0/requestedExecutionDate"),
        FinanceRuleTest.Case.of("FIN-PB-03", BATCH, BATCH, "/batch/seal/contentHash")
            .with(
                facts(it -> it.projectionHash(batch -> "hash")),
                facts(it -> it.projectionHash(batch -> "other"))));
  }

  private static PaymentInstruction id(String endToEndId) {
    return VALID.toBuilder().ids(new PaymentIds(null, endToEndId, null, null)).build();
  }

  private static ValidationFacts on(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return facts(it -> it.clock(Clock.fixed(noon, ZoneOffset.UTC)));
  }

  private static PaymentInstruction creditor(PaymentRail rail, BankAccount account) {
    return VALID.toBuilder()
        .type(PaymentTypeBuilder.builder().rail(rail).build())
        .creditor(new PaymentParty(Party.EMPTY, account, Party.EMPTY))
        .build();
  }

  private static PaymentInstruction remitted(String credit) {
    return VALID.toBuilder()
        .remittance(
            new Remittance(
                List.of(
                    item(InvoiceNature.INVOICE, "12.00"), item(InvoiceNature.CREDIT_NOTE, credit)),
                List.of(),
                null))
        .build();
  }

  private static RemittanceItem item(InvoiceNature nature, String paid) {
    return RemittanceItemBuilder.builder()
        .document(DocumentRefBuilder.builder().type(DocumentRefType.INVOICE).number("1").build())
        .nature(nature)
        .netPaid(eur(paid))
        .build();
  }

  private static Supplier supplier(BankAccount account, VerificationStatus status) {
    return SupplierBuilder.builder()
        .bankAccounts(
            List.of(
                account.toBuilder()
                    .verification(AccountVerificationBuilder.builder().status(status).build())
                    .build()))
        .build();
  }

  private static SealedBatch batch(int count, String sum, PaymentInstruction... members) {
    List<PaymentInstruction> instructions = List.of(members);
    return new SealedBatch(
        PaymentBatchBuilder.builder()
            .id(new DocumentId("b-1"))
            .number("B-1")
            .debtor(new PaymentParty(Party.EMPTY, IBAN, Party.EMPTY))
            .currency(CurrencyCode.EUR)
            .executionDate(DAY)
            .instructionIds(instructions.stream().map(PaymentInstruction::id).toList())
            .seal(new BatchSeal(count, new BigDecimal(sum), "hash", Instant.EPOCH, null))
            .build(),
        instructions);
  }
}
