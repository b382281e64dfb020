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

  /** The scheme of a bank code (BT-86) that is no BIC. */
  static final ClearingScheme NATIONAL = new ClearingScheme("NATIONAL");

  private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}");
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s-]");
  private static final int SHOWN_FIRST = 6;
  private static final int SHOWN_LAST = 4;
  private static final Place DUE = Place.DOCUMENT.field("dates").field("due");

  private static final Elements ELEMENTS =
      new Elements()
          .once("PaymentMeansCode", "code")
          .once("PaymentID", "remittanceId")
          .once("PayeeFinancialAccount", "account")
          .once("CardAccount", "card")
          .once("PaymentMandate", "directDebit");
  private static final Elements WITH_DUE_DATE =
      new Elements()
          .once("PaymentMeansCode", "code")
          .once("PaymentDueDate", "")
          .once("PaymentID", "remittanceId")
          .once("PayeeFinancialAccount", "account")
          .once("CardAccount", "card")
          .once("PaymentMandate", "directDebit");
  private static final Elements ACCOUNT =
      new Elements()
          .once("ID", "accountNumber")
          .once("Name", "holderName")
          .once("FinancialInstitutionBranch", "bic");
  private static final Elements CARD =
      new Elements().once("PrimaryAccountNumberID", "maskedNumber").once("HolderName", "holder");
  private static final Elements MANDATE =
      new Elements().once("ID", "mandateId").once("PayerFinancialAccount", "debitedAccount");

  private final UblContext context;
  private final boolean creditNote;
  private final List<PaymentMeans> means = new ArrayList<>(1);
  private @Nullable LocalDate dueDate;

  PaymentReader(UblContext context, boolean creditNote) {
    this.context = context;
    this.creditNote = creditNote;
  }

  /** The due date of a credit note (BT-9), which stands here. */
  @Nullable LocalDate dueDate() {
    return dueDate;
  }

  /** Whether there are means that could hold a creditor id. */
  boolean isEmpty() {
    return means.isEmpty();
  }

  /** All means, with the creditor id (BT-90) that the seller's or payee's ids brought. */
  List<PaymentMeans> means(@Nullable Identifier creditorId) {
    if (creditorId == null) {
      return means;
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

  /** Reads the child that a section stands on. */
  void read(Section outer) {
    context.beginKeeping();
    PaymentMeansBuilder builder = PaymentMeansBuilder.builder();
    boolean holdsDueDate = creditNote && dueDate == null;
    Section section =
        outer.inner(holdsDueDate ? WITH_DUE_DATE : ELEMENTS, outer.at().item(means.size()));
    while (section.next()) {
      switch (section.name()) {
        case "PaymentMeansCode" -> code(builder, section);
        case "PaymentID" -> builder.remittanceId(section.text());
        case "PaymentDueDate" -> dueDate = section.dateAt(DUE);
        case "PayeeFinancialAccount" -> builder.account(account(section));
        case "CardAccount" -> builder.card(card(section));
        default -> builder.directDebit(mandate(section));
      }
    }
    means.add(builder.extensions(context.endKeeping()).build());
  }

  private static void code(PaymentMeansBuilder builder, Section section) {
    builder.text(section.attribute("name"));
    String code = section.code();
    builder.code(code == null ? null : new PaymentMeansCode(code));
  }

  private static BankAccount account(Section outer) {
    BankAccountBuilder account = BankAccountBuilder.builder();
    Section section = outer.inner(ACCOUNT, outer.at());
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> number(account, section);
        case "Name" -> account.holderName(section.text());
        default -> agent(section.only("ID"), account);
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
      account.clearing(new ClearingMember(NATIONAL, id));
    } else {
      account.bic(id);
    }
  }

  private static void number(BankAccountBuilder account, Section section) {
    String text = section.text();
    if (text == null) {
      return;
    }
    String compact = SPACE.matcher(text).replaceAll("");
    if (IBAN.matcher(compact).matches()) {
      account.iban(new AccountNumber(compact));
    } else {
      account.accountNumber(new AccountNumber(text));
    }
  }

  private @Nullable PaymentCard card(Section outer) {
    AccountNumber number = null;
    String holder = null;
    Section section = outer.inner(CARD, outer.at());
    while (section.next()) {
      if (section.name().equals("HolderName")) {
        holder = section.text();
      } else {
        number = cardNumber(section);
      }
    }
    if (number == null) {
      String message = "A payment card without number is left out";
      context.observe("UBL-CARD", Severity.WARNING, outer.at(), message);
      return null;
    }
    return new PaymentCard(number, holder);
  }

  /** A card number with at most its first 6 and last 4 digits, whatever was sent. */
  private @Nullable AccountNumber cardNumber(Section section) {
    String text = section.text();
    if (text == null) {
      return null;
    }
    if (text.length() > SHOWN_FIRST + SHOWN_LAST) {
      String message = "A card number has more than 10 characters; the middle is masked";
      context.observe("BR-51", Severity.WARNING, section.at(), message);
    }
    String compact = SEPARATOR.matcher(text).replaceAll("");
    int hidden = compact.length() - SHOWN_FIRST - SHOWN_LAST;
    if (hidden <= 0) {
      return compact.isEmpty() ? null : new AccountNumber(compact);
    }
    String middle = compact.substring(SHOWN_FIRST, SHOWN_FIRST + hidden);
    boolean shown = middle.chars().anyMatch(Character::isDigit);
    return new AccountNumber(
        compact.substring(0, SHOWN_FIRST)
            + (shown ? "*".repeat(hidden) : middle)
            + compact.substring(SHOWN_FIRST + hidden));
  }

  private static DirectDebit mandate(Section outer) {
    String mandateId = null;
    AccountNumber debited = null;
    Section section = outer.inner(MANDATE, outer.at());
    while (section.next()) {
      if (section.name().equals("ID")) {
        mandateId = section.text();
      } else {
        String number = section.only("ID");
        debited = number == null ? null : new AccountNumber(SPACE.matcher(number).replaceAll(""));
      }
    }
    return new DirectDebit(mandateId, null, debited);
  }
}
