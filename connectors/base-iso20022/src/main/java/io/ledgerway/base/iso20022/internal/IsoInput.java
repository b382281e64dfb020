package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message with the values that ISO 20022 messages are made of. Each value consumes its element.
 */
public final class IsoInput implements AutoCloseable {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18}");
  private static final String NOT_PROVIDED = "NOTPROVIDED";

  private final XmlCursor cursor;

  private IsoInput(XmlCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Opens a message and stands on its message element.
   *
   * @param in the file
   * @param limits what it may ask for
   * @param message name of the message, such as {@code camt.053}, which the namespace must hold
   * @param root name of the message element
   * @return the input
   * @throws XmlProblem {@code UNSUPPORTED_DOCUMENT} for another message
   */
  public static IsoInput open(InputStream in, XmlLimits limits, String message, String root) {
    XmlCursor cursor = XmlCursor.open(in, limits);
    boolean document =
        cursor.name().equals("Document") && cursor.namespace().contains(message + ".");
    if (!document || !cursor.nextChild() || !cursor.name().equals(root)) {
      throw cursor.problem(
          Code.UNSUPPORTED_DOCUMENT,
          "the file is no " + message + " message. Send one, or read it with another reader.");
    }
    return new IsoInput(cursor);
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

  /** Reads what follows the message element. */
  void requireEnd() {
    while (cursor.nextChild()) {
      cursor.skip();
    }
    cursor.requireEnd();
  }

  XmlProblem problem(String message) {
    return cursor.problem(Code.UNEXPECTED_CONTENT, message);
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

  boolean flag() {
    String text = text();
    return "true".equals(text) || "1".equals(text);
  }

  Money amount() {
    String currency = cursor.attribute("Ccy");
    String text = text();
    if (text == null || !AMOUNT.matcher(text).matches() || currency == null || currency.isBlank()) {
      throw problem("an amount can't be read, or has no currency. Have the file corrected.");
    }
    return new Money(new BigDecimal(text), new CurrencyCode(currency.strip()));
  }

  /** A number of up to nine digits, or null when it is none. */
  @Nullable Integer number() {
    String text = text();
    return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
  }

  LocalDate date() {
    return date(text());
  }

  private LocalDate date(@Nullable String text) {
    try {
      if (text != null && text.length() >= 10) {
        return LocalDate.parse(text.substring(0, 10));
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
        date = new IsoDate(date(text), text == null ? null : moment(text));
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
