package io.ledgerway.connector.treasuryhub;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.idempotency.WriteRequest;
import java.time.LocalDate;
import java.util.List;

/** Instructions, all of them synthetic. */
public final class Payments {

  private Payments() {}

  /** An instruction that the hub takes. */
  public static PaymentInstruction payment(String id, String amount, String currency) {
    return PaymentInstructionBuilder.builder()
        .id(new DocumentId(id))
        .ids(new PaymentIds("I-" + id, "E-" + id, null, null))
        .type(
            PaymentTypeBuilder.builder()
                .method(PaymentMethod.CREDIT_TRANSFER)
                .rail(PaymentRail.SEPA)
                .build())
        .amount(Money.of(amount, currency))
        .requestedExecutionDate(LocalDate.of(2026, 3, 4))
        .creditor(
            new PaymentParty(
                PartyBuilder.builder().name("Example Supplies").build(),
                BankAccountBuilder.builder()
                    .iban(new AccountNumber("DE00SYNTHETIC0000000001"))
                    .bic("SYNTDEFF")
                    .build(),
                Party.EMPTY))
        .remittance(new Remittance(List.of(), List.of("Invoice 4711"), null))
        .build();
  }

  /** The same as what shall happen once. */
  public static WriteRequest<PaymentInstruction> request(PaymentInstruction payment) {
    return WriteRequest.of(key(payment), fingerprint(payment), payment);
  }

  /** Identity of a payment. */
  public static OpKey key(PaymentInstruction payment) {
    return new OpKey("demo", "pay", "payment-instruction", payment.id().value(), 0);
  }

  /** Hash over a payment. */
  public static String fingerprint(PaymentInstruction payment) {
    return "fp1:" + CanonicalJson.sha256(payment);
  }
}
