package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.IsoMessage;
import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message with the values that ISO 20022 messages are made of. Each value consumes its element.
 */
public final class IsoInput implements AutoCloseable {

  private static final Pattern RATE = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
  private static final int MOST_DIGITS = 18;
  private static final int DATE_LENGTH = 10;
  private static final String NOT_PROVIDED = "NOTPROVIDED";
  private static final Set<String> DOCUMENT_OR_HEADER = Set.of("Document", "AppHdr");

  private final XmlCursor cursor;
  private final Set<String> accepted;
  private IsoMessage message = new IsoMessage("", null);
  private @Nullable String announced;
  private @Nullable String copyDuplicate;
  private String lastDateText = "";
  private LocalDate lastDate = LocalDate.EPOCH;

  private IsoInput(XmlCursor cursor, Set<String> accepted) {
    this.cursor = cursor;
    this.accepted = accepted;
  }

  /**
   * Opens a file and stands on its first message element.
   *
   * @param in the file
   * @param limits what it may ask for
   * @param accepted names of the messages that are read, such as {@code camt.053}
   * @return the input
   * @throws XmlProblem {@code UNSUPPORTED_DOCUMENT} for another message
   */
  public static IsoInput open(InputStream in, XmlLimits limits, Set<String> accepted) {
    IsoInput input = new IsoInput(XmlCursor.openSequence(in, limits), accepted);
    if (!input.nextDocument()) {
      throw input.cursor.problem(
          Code.UNSUPPORTED_DOCUMENT, "the file holds no ISO 20022 document. Send one.");
    }
    return input;
  }

  /**
   * Which message is being read.
   *
   * @return the message of the last document that has begun
   */
  public IsoMessage message() {
    return message;
  }

  /** Whether the business header of the document calls it a copy or a duplicate, and how. */
  @Nullable String copyDuplicate() {
    return copyDuplicate;
  }

  /**
   * Goes to the next message element, when the one before is read; whatever stands around documents
   * is passed over.
   */
  boolean nextDocument() {
    announced = null;
    copyDuplicate = null;
    while (cursor.seek(DOCUMENT_OR_HEADER)) {
      if (cursor.name().equals("Document")) {
        begin();
        return true;
      }
      header();
    }
    return false;
  }

  private void header() {
    while (next()) {
      switch (name()) {
        case "MsgDefIdr" -> announced = MessageNames.nameIn(text());
        case "CpyDplct" -> copyDuplicate = text();
        default -> skip();
      }
    }
  }

  private void begin() {
    String namespace = cursor.namespace();
    IsoMessage found = cursor.nextChild() ? MessageNames.of(namespace, cursor.name()) : null;
    if (found == null || !accepted.contains(found.name())) {
      throw cursor.problem(
          Code.UNSUPPORTED_DOCUMENT,
          "the document is none of "
              + new TreeSet<>(accepted)
              + ". Send one, or read it with another reader.");
    }
    if (announced != null && !announced.equals(found.name())) {
      throw cursor.problem(
          Code.UNSUPPORTED_DOCUMENT,
          "the business header announces another message than the document is. Have it corrected.");
    }
    message = found;
  }

  /** Reads what follows the message element in its document. */
  void endDocument() {
    while (cursor.nextChild()) {
      cursor.skip();
    }
  }

  long line() {
    return cursor.line();
  }

  int depth() {
    return cursor.depth();
  }

  String path() {
    return cursor.path();
  }

  /** Leaves an element that can't be understood; see {@link XmlCursor#leave}. */
  void leave(int depth) {
    cursor.leave(depth);
  }

  /** Goes to the next element; see {@link XmlCursor#nextChild}. */
  boolean next() {
    return cursor.nextChild();
  }

  String name() {
    return cursor.name();
  }

  void skip() {
    cursor.skip();
  }

  XmlProblem problem(String message) {
    return cursor.problem(Code.UNEXPECTED_CONTENT, message);
  }

  XmlProblem tooMuch(String what) {
    return cursor.problem(Code.LIMIT_EXCEEDED, what + ". Have the file split.");
  }

  @Nullable String text() {
    String text = cursor.text().strip();
    return text.isEmpty() ? null : text;
  }

  /** An id; the word that stands for none is none. */
  @Nullable String id() {
    String text = text();
    return NOT_PROVIDED.equals(text) ? null : text;
  }

  /** The text in the element, or in the first element inside it that has one. */
  @Nullable String code() {
    String[] first = new String[1];
    cursor.leaves(
        4_000,
        (path, text) -> {
          if (first[0] == null && text != null && !text.isBlank() && path.indexOf('@') < 0) {
            first[0] = text.strip();
          }
        });
    return first[0];
  }

  /** The text of the one child that matters. */
  @Nullable String only(String child) {
    String text = null;
    while (next()) {
      if (name().equals(child)) {
        text = text();
      } else {
        skip();
      }
    }
    return text;
  }

  /** Keeps all texts of the element as extensions. */
  void keep(KeptTexts kept) {
    cursor.leaves(1_000, kept::add);
  }

  CreditDebit side() {
    String side = text();
    if ("CRDT".equals(side)) {
      return CreditDebit.CREDIT;
    }
    if ("DBIT".equals(side)) {
      return CreditDebit.DEBIT;
    }
    throw problem("CdtDbtInd is neither CRDT nor DBIT. Have the file corrected.");
  }

  boolean flag() {
    String text = text();
    return "true".equals(text) || "1".equals(text);
  }

  Money amount() {
    Money amount = amountOrNull();
    if (amount == null) {
      throw problem("an amount can't be read, or has no currency. Have the file corrected.");
    }
    return amount;
  }

  /** An amount that only accompanies others, or null when it can't be read. */
  @Nullable Money amountOrNull() {
    String currency = cursor.attribute("Ccy");
    String text = text();
    return text == null || !isAmount(text) || currency == null || currency.isBlank()
        ? null
        : new Money(new BigDecimal(text), new CurrencyCode(currency.strip()));
  }

  /** Up to 18 digits before the point and 18 behind it, at least one of them. */
  private static boolean isAmount(String text) {
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    return whole <= MOST_DIGITS
        && decimals <= MOST_DIGITS
        && whole + decimals > 0
        && isDigits(text, 0, whole)
        && isDigits(text, text.length() - decimals, text.length());
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A decimal number without sign, or null when it is none. */
  @Nullable BigDecimal decimal() {
    String text = text();
    return text != null && RATE.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  @Nullable CurrencyCode currency() {
    String text = text();
    return text == null ? null : new CurrencyCode(text);
  }

  /** A number of up to nine digits, or null when it is none. */
  @Nullable Integer number() {
    String text = text();
    return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
  }

  /** The date of a date or moment that only accompanies others, or null when it can't be read. */
  @Nullable LocalDate dateOrNull() {
    String text = text();
    try {
      return text == null || text.length() < DATE_LENGTH ? null : localDate(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The date at the beginning of a text; two in a row are often the same. */
  private LocalDate localDate(String text) {
    String stated = text.substring(0, DATE_LENGTH);
    if (!stated.equals(lastDateText)) {
      lastDate = LocalDate.parse(stated);
      lastDateText = stated;
    }
    return lastDate;
  }

  private LocalDate date(@Nullable String text) {
    try {
      if (text != null && text.length() >= DATE_LENGTH) {
        return localDate(text);
      }
    } catch (DateTimeException e) {
      // falls through to the one refusal below
    }
    throw problem("a date can't be read. Have the file corrected.");
  }

  /** A choice of date and moment; the moment only where its offset is stated. */
  IsoDate dateOrMoment() {
    IsoDate date = IsoDate.NONE;
    while (next()) {
      if (name().equals("Dt") || name().equals("DtTm")) {
        String text = text();
        Instant moment = text == null || text.length() <= DATE_LENGTH ? null : moment(text);
        date = new IsoDate(date(text), moment);
      } else {
        skip();
      }
    }
    return date;
  }

  /** A moment, or null when the text states no offset: its zone is then not known. */
  static @Nullable Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The number in an account element. */
  @Nullable AccountNumber account() {
    AccountNumber number = null;
    while (next()) {
      if (name().equals("Id")) {
        number = accountId();
      } else {
        skip();
      }
    }
    return number;
  }

  @Nullable AccountNumber accountId() {
    String number = null;
    while (next()) {
      switch (name()) {
        case "IBAN" -> number = text();
        case "Othr" -> number = only("Id");
        default -> skip();
      }
    }
    return number == null ? null : new AccountNumber(number);
  }

  @Override
  public void close() {
    cursor.close();
  }
}
