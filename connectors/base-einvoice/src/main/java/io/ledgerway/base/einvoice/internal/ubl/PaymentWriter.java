package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.invoice.DirectDebit;
import io.ledgerway.model.v1.invoice.PaymentCard;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.party.AccountVerification;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.value.Identifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes payment means: BG-16 to BG-19. */
final class PaymentWriter {

  private static final Place MEANS = Place.DOCUMENT.field("payment").field("means");

  /** The card network, which the schema wants and a model without one can't name. */
  private static final String UNKNOWN_NETWORK = "NA";

  private final Output output;
  private final List<PaymentMeans> means;

  PaymentWriter(Output output, List<PaymentMeans> means) {
    this.output = output;
    this.means = means;
  }

  /** The creditor id (BT-90), which UBL holds among the ids of the seller. */
  @Nullable Identifier creditor() {
    String first = null;
    for (int i = 0; i < means.size(); i++) {
      String id = means.get(i).directDebit().creditorId();
      if (first != null && id != null && !id.equals(first)) {
        output.losses().add(place(i).field("directDebit/creditorId"), "a second creditor id");
      }
      first = first == null ? id : first;
    }
    return first == null ? null : new Identifier(PartyReader.CREDITOR_SCHEME, first, null);
  }

  private static Place place(int index) {
    return MEANS.item(index);
  }

  /**
   * Writes all means.
   *
   * @param dueDate the due date of a credit note (BT-9), which stands in the first one
   */
  void write(Group document, @Nullable LocalDate dueDate) {
    if (means.isEmpty() && dueDate != null) {
      document.child("PaymentMeans", Order.PAYMENT_MEANS).text("PaymentDueDate", dueDate).end();
      output.losses().add(MEANS, "a due date without payment means: an empty one is written");
    }
    for (int i = 0; i < means.size(); i++) {
      one(document, means.get(i), i == 0 ? dueDate : null, place(i));
    }
  }

  private void one(Group document, PaymentMeans each, @Nullable LocalDate dueDate, Place place) {
    KeptTexts kept = output.kept(each.extensions());
    Group group = document.child("PaymentMeans", Order.PAYMENT_MEANS, kept);
    String words = each.text();
    if (each.code() == null && words != null) {
      output.losses().add(place.field("text"), "means in words without a code");
    }
    group.text("PaymentMeansCode", each.code(), words == null ? Map.of() : Map.of("name", words));
    if (dueDate != null) {
      group.text("PaymentDueDate", dueDate);
    }
    group.text("PaymentID", reference(each, place));
    card(group, each.card(), kept);
    account(group, each.account(), place.field("account"));
    mandate(group, each.directDebit());
    output.end(group, kept, place);
  }

  private @Nullable String reference(PaymentMeans each, Place place) {
    String creditorReference = each.creditorReference();
    String remittance = each.remittanceId();
    if (remittance != null && creditorReference != null && !creditorReference.equals(remittance)) {
      output.losses().add(place.field("creditorReference"), "a second payment reference");
    }
    return remittance == null ? creditorReference : remittance;
  }

  private static void card(Group group, @Nullable PaymentCard card, KeptTexts kept) {
    if (card == null) {
      return;
    }
    String network = kept.take("CardAccount.NetworkID");
    group
        .child("CardAccount", Order.CARD)
        .text("PrimaryAccountNumberID", card.maskedNumber().value())
        .text("NetworkID", Objects.requireNonNullElse(network, UNKNOWN_NETWORK))
        .text("HolderName", card.holder())
        .end();
  }

  private void account(Group group, @Nullable BankAccount account, Place place) {
    if (account == null) {
      return;
    }
    if (account.iban() != null && account.accountNumber() != null) {
      output.losses().add(place.field("accountNumber"), "a second number of an account");
    }
    AccountVerification verification = account.verification();
    if (verification != null && !VerificationStatus.UNVERIFIED.equals(verification.status())) {
      output.losses().add(place.field("verification"), "the verification of an account");
    }
    var number = account.iban() == null ? account.accountNumber() : account.iban();
    group
        .child("PayeeFinancialAccount", Order.ACCOUNT)
        .text("ID", number == null ? null : number.value())
        .text("Name", account.holderName())
        .only("FinancialInstitutionBranch", "ID", bank(account, place))
        .end();
  }

  private @Nullable String bank(BankAccount account, Place place) {
    ClearingMember clearing = account.clearing();
    if (clearing == null) {
      return account.bic();
    }
    if (account.bic() != null) {
      output.losses().add(place.field("clearing"), "a national bank code beside a BIC");
      return account.bic();
    }
    if (!clearing.scheme().equals(PaymentReader.NATIONAL)) {
      output.losses().add(place.field("clearing/scheme"), "the scheme of a national bank code");
    }
    return clearing.memberId();
  }

  private static void mandate(Group group, DirectDebit debit) {
    if (debit.mandateId() == null && debit.debitedAccount() == null) {
      return;
    }
    Group mandate = group.child("PaymentMandate", Order.MANDATE).text("ID", debit.mandateId());
    if (debit.debitedAccount() != null) {
      mandate.only("PayerFinancialAccount", "ID", debit.debitedAccount().value());
    }
    mandate.end();
  }
}
