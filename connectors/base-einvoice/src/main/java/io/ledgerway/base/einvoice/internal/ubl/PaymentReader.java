package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.invoice.DirectDebit;
import io.ledgerway.model.v1.invoice.PaymentCard;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.invoice.PaymentMeansCode;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AccountVerificationBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads payment means: BG-16 to BG-19. */
final class PaymentReader {

  private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}");
  private static final int SHOWN_FIRST = 6;
  private static final int SHOWN_LAST = 4;

  private final UblContext context;
  private final boolean creditNote;
  private final List<PaymentMeans> means = new ArrayList<>();
  private @Nullable LocalDate dueDate;

  PaymentReader(UblContext context, boolean creditNote) {
    this.context = context;
    this.creditNote = creditNote;
  }

  /** The due date of a credit note (BT-9), which stands here. */
  @Nullable LocalDate dueDate() {
    return dueDate;
  }

  /** All means, with the creditor id (BT-90) that the seller's or payee's ids brought. */
  List<PaymentMeans> means() {
    Identifier creditorId = context.creditorId();
    if (creditorId == null) {
      return means;
    }
    if (means.isEmpty()) {
      means.add(PaymentMeansBuilder.builder().build());
    }
    boolean anyDebit = means.stream().anyMatch(PaymentReader::isDirectDebit);
    return means.stream()
        .map(m -> isDirectDebit(m) || !anyDebit ? withCreditor(m, creditorId.value()) : m)
        .toList();
  }

  private static boolean isDirectDebit(PaymentMeans means) {
    return means.directDebit().mandateId() != null
        || PaymentMeansCode.DIRECT_DEBIT.equals(means.code())
        || PaymentMeansCode.SEPA_DIRECT_DEBIT.equals(means.code());
  }

  private static PaymentMeans withCreditor(PaymentMeans means, String creditorId) {
    DirectDebit debit = means.directDebit();
    return means.toBuilder()
        .directDebit(new DirectDebit(debit.mandateId(), creditorId, debit.debitedAccount()))
        .build();
  }

  void read() {
    PaymentMeansBuilder builder = PaymentMeansBuilder.builder();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "PaymentMeansCode" -> code(builder);
        case "PaymentID" -> builder.remittanceId(context.text());
        case "PaymentDueDate" -> readDueDate();
        case "PayeeFinancialAccount" -> builder.account(account());
        case "CardAccount" -> builder.card(card());
        case "PaymentMandate" -> builder.directDebit(mandate());
        default -> context.unmapped();
      }
    }
    means.add(builder.build());
  }

  private void readDueDate() {
    if (creditNote && dueDate == null) {
      dueDate = context.date("/document/dates", "due");
    } else {
      context.unmapped();
    }
  }

  private void code(PaymentMeansBuilder builder) {
    builder.text(context.attribute("name"));
    String code = context.text();
    builder.code(code == null ? null : new PaymentMeansCode(code));
  }

  private BankAccount account() {
    BankAccountBuilder account = BankAccountBuilder.builder();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> number(account);
        case "Name" -> account.holderName(context.text());
        case "FinancialInstitutionBranch" -> agent(context.only("ID"), account);
        default -> context.unmapped();
      }
    }
    return account
        .verification(
            AccountVerificationBuilder.builder().status(VerificationStatus.UNVERIFIED).build())
        .build();
  }

  /** BT-86 holds a BIC or a national bank code; a BIC always has letters, and names no scheme. */
  private static void agent(@Nullable String id, BankAccountBuilder account) {
    if (id != null && id.chars().noneMatch(Character::isLetter)) {
      account.clearing(new ClearingMember(new ClearingScheme("NATIONAL"), id));
    } else {
      account.bic(id);
    }
  }

  private void number(BankAccountBuilder account) {
    String text = context.text();
    if (text == null) {
      return;
    }
    String compact = text.replaceAll("\\s", "");
    if (IBAN.matcher(compact).matches()) {
      account.iban(new AccountNumber(compact));
    } else {
      account.accountNumber(new AccountNumber(text));
    }
  }

  private @Nullable PaymentCard card() {
    AccountNumber number = null;
    String holder = null;
    long line = context.cursor().line();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "PrimaryAccountNumberID" -> number = cardNumber();
        case "HolderName" -> holder = context.text();
        default -> context.unmapped();
      }
    }
    if (number == null) {
      String message = "A payment card without number is left out";
      context.observe("UBL-CARD", Severity.WARNING, at() + "/card", message, line);
      return null;
    }
    return new PaymentCard(number, holder);
  }

  /** A card number with at most its first 6 and last 4 digits, whatever was sent. */
  private @Nullable AccountNumber cardNumber() {
    long line = context.cursor().line();
    String text = context.text();
    if (text == null) {
      return null;
    }
    String compact = text.replaceAll("[\\s-]", "");
    int hidden = compact.length() - SHOWN_FIRST - SHOWN_LAST;
    if (hidden <= 0) {
      return new AccountNumber(compact);
    }
    String middle = compact.substring(SHOWN_FIRST, SHOWN_FIRST + hidden);
    if (middle.chars().anyMatch(Character::isDigit)) {
      String message = "A card number shows more than its first 6 and last 4 digits; it was masked";
      context.observe("BR-51", Severity.WARNING, at() + "/card/maskedNumber", message, line);
      middle = "*".repeat(hidden);
    }
    return new AccountNumber(
        compact.substring(0, SHOWN_FIRST) + middle + compact.substring(SHOWN_FIRST + hidden));
  }

  private DirectDebit mandate() {
    String mandateId = null;
    AccountNumber debited = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> mandateId = context.text();
        case "PayerFinancialAccount" -> {
          String number = context.only("ID");
          debited = number == null ? null : new AccountNumber(number.replaceAll("\\s", ""));
        }
        default -> context.unmapped();
      }
    }
    return new DirectDebit(mandateId, null, debited);
  }

  private String at() {
    return "/document/payment/means/" + means.size();
  }
}
