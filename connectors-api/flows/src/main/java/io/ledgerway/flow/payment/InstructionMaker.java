package io.ledgerway.flow.payment;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentStateBuilder;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.payment.RemittanceItemBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.idempotency.Keys;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes an instruction out of a group. Its ids follow from the open items that it pays and from how
 * many payments of them have come to nothing: the same items give the same payment.
 */
final class InstructionMaker {

  private static final int ID_LENGTH = 32;

  private InstructionMaker() {}

  static PaymentInstruction instruction(PaymentGroup group) {
    String identity = identity(group);
    CurrencyCode currency = group.debtor().currency();
    return PaymentInstructionBuilder.builder()
        .id(new DocumentId(uuid(Keys.sha256("instruction", identity))))
        .ids(
            new PaymentIds(
                "I" + identity.toUpperCase(Locale.ROOT),
                "E" + identity.toUpperCase(Locale.ROOT),
                uuid(Keys.sha256("uetr", identity)),
                null))
        .type(type(group))
        .amount(Money.of(group.total(), currency))
        .requestedExecutionDate(group.executionDate())
        .debtor(debtor(group))
        .creditor(new PaymentParty(creditor(group), group.creditor(), Party.EMPTY))
        .supplier(
            DocumentRefBuilder.builder()
                .type(DocumentRefType.SUPPLIER)
                .number(group.supplier().number())
                .build())
        .legalEntity(group.entity().ref())
        .remittance(new Remittance(remittance(group), List.of(), null))
        .state(PaymentStateBuilder.builder().status(InstructionStatus.BATCHED).build())
        .build();
  }

  private static String identity(PaymentGroup group) {
    List<String> ids = group.items().stream().map(OpenItem::id).sorted().toList();
    int attempt = group.items().stream().mapToInt(item -> item.data().attempt()).max().orElse(0);
    String[] parts = new String[ids.size() + 1];
    ids.toArray(parts);
    parts[ids.size()] = Integer.toString(attempt);
    return Keys.sha256(parts).substring(0, ID_LENGTH);
  }

  /** A UUID of version 4 in form, its digits taken from a hash. */
  static String uuid(String hash) {
    return hash.substring(0, 8)
        + "-"
        + hash.substring(8, 12)
        + "-4"
        + hash.substring(13, 16)
        + "-a"
        + hash.substring(17, 20)
        + "-"
        + hash.substring(20, 32);
  }

  static PaymentType type(PaymentGroup group) {
    boolean sepa =
        group.debtor().currency().equals(CurrencyCode.EUR)
            && group.creditor().iban() != null
            && group.debtor().account().iban() != null;
    return PaymentTypeBuilder.builder()
        .method(PaymentMethod.CREDIT_TRANSFER)
        .rail(sepa ? PaymentRail.SEPA : PaymentRail.WIRE)
        .serviceLevel(sepa ? "SEPA" : null)
        .categoryPurpose("SUPP")
        .chargeBearer(sepa ? ChargeBearer.SERVICE_LEVEL : ChargeBearer.SHARED)
        .build();
  }

  static PaymentParty debtor(PaymentGroup group) {
    BankAccount account = group.debtor().account();
    Party party = PartyBuilder.builder().name(group.entity().ref().name()).build();
    return new PaymentParty(party, account, Party.EMPTY);
  }

  private static Party creditor(PaymentGroup group) {
    Party party = group.supplier().party();
    String holder = group.creditor().holderName();
    return PartyBuilder.builder()
        .name(holder == null ? party.name() : holder)
        .address(party.address())
        .build();
  }

  private static List<RemittanceItem> remittance(PaymentGroup group) {
    return group.items().stream().map(InstructionMaker::remittance).toList();
  }

  private static RemittanceItem remittance(OpenItem item) {
    Money amount = Objects.requireNonNull(item.subject().amount(), "amount");
    boolean credit = item.isCredit();
    Money unsigned = credit ? amount.negated() : amount;
    return RemittanceItemBuilder.builder()
        .document(
            DocumentRefBuilder.builder()
                .type(credit ? DocumentRefType.CREDIT_NOTE : DocumentRefType.INVOICE)
                .canonicalId(new DocumentId(item.id()))
                .number(item.subject().number())
                .issueDate(item.data().issueDate())
                .build())
        .nature(credit ? InvoiceNature.CREDIT_NOTE : InvoiceNature.INVOICE)
        .grossAmount(unsigned)
        .netPaid(unsigned)
        .build();
  }
}
