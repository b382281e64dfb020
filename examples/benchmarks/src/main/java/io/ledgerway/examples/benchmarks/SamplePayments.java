package io.ledgerway.examples.benchmarks;

import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.party.AccountNumber;
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
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A synthetic file of SEPA payments, one sealed batch. */
final class SamplePayments {

  private static final Instant CREATED = Instant.parse("2026-03-02T08:00:00Z");
  private static final LocalDate EXECUTION = LocalDate.of(2026, 3, 3);

  private SamplePayments() {}

  static PaymentFile file(int payments) {
    List<PaymentInstruction> instructions = new ArrayList<>();
    for (int number = 1; number <= payments; number++) {
      instructions.add(instruction(number));
    }
    Party us = party("Corporate");
    PaymentBatch batch =
        PaymentBatchBuilder.builder()
            .id(new DocumentId("batch-1"))
            .number("BATCH-1")
            .debtor(new PaymentParty(us, account("DE93999999990000000001"), Party.EMPTY))
            .type(PaymentTypeBuilder.builder().rail(PaymentRail.SEPA).build())
            .currency(CurrencyCode.EUR)
            .executionDate(EXECUTION)
            .initiatingParty(us)
            .instructionIds(
                instructions.stream().map(each -> Objects.requireNonNull(each.id())).toList())
            .seal(new BatchSeal(payments, new BigDecimal(payments + ".00"), "hash", CREATED, null))
            .build();
    return new PaymentFile("MSG-1", CREATED, us, List.of(new SealedBatch(batch, instructions)));
  }

  private static PaymentInstruction instruction(int number) {
    return PaymentInstructionBuilder.builder()
        .id(new DocumentId("payment-" + number))
        .ids(new PaymentIds("INSTR-" + number, "E2E-" + number, null, null))
        .amount(Money.of("1.00", "EUR"))
        .requestedExecutionDate(EXECUTION)
        .creditor(
            new PaymentParty(
                party("Supplier " + number), account("DE66999999990000000002"), Party.EMPTY))
        .remittance(new Remittance(List.of(), List.of("Invoice R-" + number), null))
        .build();
  }

  private static Party party(String name) {
    return PartyBuilder.builder().name(name).build();
  }

  private static BankAccount account(String iban) {
    return BankAccountBuilder.builder().iban(new AccountNumber(iban)).build();
  }
}
