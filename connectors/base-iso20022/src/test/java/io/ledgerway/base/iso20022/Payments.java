package io.ledgerway.base.iso20022;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.PaymentBatch;
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
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Synthetic payments. */
final class Payments {

  static final Instant CREATED = Instant.parse("2026-03-01T10:15:30Z");
  static final LocalDate EXECUTION = LocalDate.of(2026, 3, 3);

  private Payments() {}

  static DocumentId id(int number) {
    return new DocumentId(String.format(Locale.ROOT, "payment-%d", number));
  }

  static Party party(String name) {
    return PartyBuilder.builder().name(name).build();
  }

  static BankAccount iban(String iban, String bic) {
    return BankAccountBuilder.builder().iban(new AccountNumber(iban)).bic(bic).build();
  }

  static PaymentInstruction instruction(int number, Money amount, Remittance remittance) {
    Party creditor =
        party("Müller & Söhne GmbH").toBuilder()
            .address(
                AddressBuilder.builder()
                    .lines(List.of("Hauptstrasse 1"))
                    .postalCode("10115")
                    .city("Berlin")
                    .country(CountryCode.DE)
                    .build())
            .build();
    return PaymentInstructionBuilder.builder()
        .id(id(number))
        .ids(
            new PaymentIds(
                "INSTR-" + number,
                "E2E-" + number,
                "00000000-0000-4000-8000-00000000000" + number,
                null))
        .amount(amount)
        .requestedExecutionDate(EXECUTION)
        .creditor(
            new PaymentParty(creditor, iban("DE02120300000000202051", "BYLADEM1001"), Party.EMPTY))
        .remittance(remittance)
        .build();
  }

  static SealedBatch batch(String number, CurrencyCode currency, PaymentInstruction... members) {
    List<PaymentInstruction> instructions = List.of(members);
    BigDecimal sum =
        instructions.stream()
            .map(i -> i.amount() == null ? BigDecimal.ZERO : i.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    PaymentBatch batch =
        PaymentBatchBuilder.builder()
            .id(new DocumentId("batch-" + number))
            .number(number)
            .debtor(
                new PaymentParty(
                    party("Our Company AG"),
                    iban("DE89370400440532013000", "COBADEFFXXX").toBuilder()
                        .currency(CurrencyCode.EUR)
                        .build(),
                    Party.EMPTY))
            .type(
                currency.equals(CurrencyCode.EUR)
                    ? PaymentTypeBuilder.builder()
                        .rail(PaymentRail.SEPA)
                        .categoryPurpose("SUPP")
                        .build()
                    : null)
            .currency(currency)
            .executionDate(EXECUTION)
            .batchBooking(true)
            .instructionIds(instructions.stream().map(PaymentInstruction::id).toList())
            .seal(new BatchSeal(instructions.size(), sum, "hash", CREATED, null))
            .build();
    return new SealedBatch(batch, instructions);
  }

  static PaymentFile file(SealedBatch... batches) {
    return new PaymentFile("FILE-1", CREATED, party("Our Company AG"), List.of(batches));
  }

  static RemittanceItem item(String number, InvoiceNature nature, String gross, String net) {
    return RemittanceItemBuilder.builder()
        .document(
            DocumentRefBuilder.builder()
                .type(DocumentRefType.INVOICE)
                .number(number)
                .issueDate(LocalDate.of(2026, 2, 1))
                .build())
        .nature(nature)
        .grossAmount(Money.of(gross, "EUR"))
        .netPaid(Money.of(net, "EUR"))
        .build();
  }
}
