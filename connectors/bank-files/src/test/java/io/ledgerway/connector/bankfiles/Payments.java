package io.ledgerway.connector.bankfiles;

import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentBatchBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Synthetic payments. */
final class Payments {

  static final String PAYER = "DE93999999990000000001";
  static final String PAYEE = "DE66999999990000000002";
  static final String CLOSED = "DE39999999990000000003";
  static final String RETURNING = "DE12999999990000000004";
  static final Instant CREATED = Instant.parse("2026-11-01T23:59:58Z");
  static final LocalDate EXECUTION = LocalDate.of(2026, 11, 3);

  private Payments() {}

  static PaymentInstruction payment(int number, String amount, String account) {
    return PaymentInstructionBuilder.builder()
        .id(new DocumentId("payment-" + number))
        .ids(
            new PaymentIds(
                "I-" + number, "E-" + number, "00000000-0000-4000-8000-00000000000" + number, null))
        .amount(Money.of(amount, "EUR"))
        .requestedExecutionDate(EXECUTION)
        .creditor(new PaymentParty(party("Payee & Sons"), account(account), Party.EMPTY))
        .build();
  }

  static WriteBatch<SealedBatch> batch(long sequence, PaymentInstruction... members) {
    List<PaymentInstruction> payments = List.of(members);
    BigDecimal sum = BigDecimal.ZERO;
    for (PaymentInstruction payment : payments) {
      sum = sum.add(payment.amount().amount());
    }
    return batch(sequence, payments, sum);
  }

  static WriteBatch<SealedBatch> batch(
      long sequence, List<PaymentInstruction> payments, BigDecimal sum) {
    PaymentType type = PaymentTypeBuilder.builder().rail(PaymentRail.SEPA).build();
    return batch(sequence, payments, sum, type, CurrencyCode.EUR);
  }

  private static WriteBatch<SealedBatch> batch(
      long sequence,
      List<PaymentInstruction> payments,
      BigDecimal sum,
      PaymentType type,
      CurrencyCode currency) {
    PaymentBatch batch =
        PaymentBatchBuilder.builder()
            .id(new DocumentId("batch-1"))
            .number("B-1")
            .debtor(new PaymentParty(party("Corporate"), account(PAYER), Party.EMPTY))
            .type(type)
            .currency(currency)
            .executionDate(EXECUTION)
            .initiatingParty(party("Corporate"))
            .instructionIds(payments.stream().map(PaymentInstruction::id).toList())
            .seal(new BatchSeal(payments.size(), sum, "hash", CREATED, null))
            .build();
    return new WriteBatch<>(
        new DispatchStamp("DISPATCH-" + sequence, sequence, CREATED),
        List.of(
            new WriteItem<>(
                new OpKey("tenant", "send-batch", "sealed-batch", "batch-1", 0),
                "batch-1",
                "fingerprint",
                new SealedBatch(batch, payments))));
  }

  /** Two payments in USD over the clearing house. */
  static WriteBatch<SealedBatch> ach(long sequence) {
    List<PaymentInstruction> payments = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      payments.add(
          payment(number, "17.00", PAYEE).toBuilder()
              .amount(Money.of("17.00", "USD"))
              .creditor(
                  new PaymentParty(
                      party("Payee"), american("990000039", "12345" + number), Party.EMPTY))
              .build());
    }
    PaymentType type =
        PaymentTypeBuilder.builder().rail(PaymentRail.ACH).localInstrument("CCD").build();
    return batch(sequence, payments, new BigDecimal("34.00"), type, CurrencyCode.USD);
  }

  /** A payment whose charges are shared. */
  static WriteBatch<SealedBatch> crossBorder(long sequence) {
    PaymentType type =
        PaymentTypeBuilder.builder()
            .rail(PaymentRail.SWIFT)
            .chargeBearer(ChargeBearer.SHARED)
            .build();
    List<PaymentInstruction> payments = List.of(payment(1, "10.00", PAYEE));
    return batch(sequence, payments, new BigDecimal("10.00"), type, CurrencyCode.EUR);
  }

  private static BankAccount american(String routingNumber, String number) {
    return BankAccountBuilder.builder()
        .accountNumber(new AccountNumber(number))
        .clearing(new ClearingMember(ClearingScheme.USABA, routingNumber))
        .build();
  }

  private static Party party(String name) {
    return PartyBuilder.builder().name(name).build();
  }

  private static BankAccount account(String iban) {
    return BankAccountBuilder.builder().iban(new AccountNumber(iban)).bic("TESTDEFFXXX").build();
  }
}
