package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
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
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Synthetic payments; the routing numbers are of no bank but have right check digits. */
final class Payments {

  static final LocalDateTime CREATED = LocalDateTime.of(2026, 3, 2, 9, 5);
  static final LocalDate EXECUTION = LocalDate.of(2026, 3, 3);
  static final NachaOriginator ORIGINATOR =
      new NachaOriginator(
          "990000013",
          "1990000099",
          "Example Bank",
          "Our Company Inc",
          "Our Company",
          "1990000099",
          "99000001",
          "VENDOR PAY",
          null);

  private Payments() {}

  static BankAccount account(String routing, String number, @Nullable String type) {
    Extensions extensions =
        type == null
            ? Extensions.EMPTY
            : Extensions.of(
                Map.of(ExtensionKey.of("nacha", "accountType"), ExtensionValue.text(type)));
    return BankAccountBuilder.builder()
        .accountNumber(new AccountNumber(number))
        .clearing(new ClearingMember(ClearingScheme.USABA, routing))
        .extensions(extensions)
        .build();
  }

  static PaymentInstruction instruction(int number, String amount, Remittance remittance) {
    Party creditor = PartyBuilder.builder().name("Supplier " + number).build();
    return PaymentInstructionBuilder.builder()
        .id(new DocumentId("payment-" + number))
        .ids(new PaymentIds(null, "END-TO-END-ID-OF-PAYMENT-" + number, null, "ALIAS" + number))
        .amount(Money.of(amount, "USD"))
        .requestedExecutionDate(EXECUTION)
        .creditor(
            new PaymentParty(
                creditor, account("990000039", "00012345" + number, null), Party.EMPTY))
        .remittance(remittance)
        .build();
  }

  static SealedBatch batch(String entryClass, PaymentInstruction... members) {
    List<PaymentInstruction> instructions = List.of(members);
    BigDecimal sum =
        instructions.stream()
            .map(i -> i.amount() == null ? BigDecimal.ZERO : i.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    PaymentBatch batch =
        PaymentBatchBuilder.builder()
            .id(new DocumentId("batch-" + entryClass))
            .number("B-" + entryClass)
            .type(
                PaymentTypeBuilder.builder()
                    .rail(PaymentRail.ACH)
                    .localInstrument(entryClass)
                    .build())
            .currency(CurrencyCode.USD)
            .executionDate(EXECUTION)
            .instructionIds(
                instructions.stream().map(PaymentInstruction::id).filter(Objects::nonNull).toList())
            .seal(
                new BatchSeal(
                    instructions.size(), sum, "hash", Instant.parse("2026-03-02T08:00:00Z"), null))
            .build();
    return new SealedBatch(batch, instructions);
  }

  static NachaFile file(SealedBatch... batches) {
    return new NachaFile(ORIGINATOR, CREATED, 'A', 1, List.of(batches));
  }

  static RemittanceItem item(String number, InvoiceNature nature, String net) {
    return RemittanceItemBuilder.builder()
        .document(DocumentRefBuilder.builder().type(DocumentRefType.INVOICE).number(number).build())
        .nature(nature)
        .netPaid(Money.of(net, "USD"))
        .build();
  }

  static Remittance text(String... lines) {
    return new Remittance(List.of(), List.of(lines), null);
  }
}
