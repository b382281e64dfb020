package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before the first balance or entry of a message. */
final class MtHeader {

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:/([0-9]+))?");
  private static final Pattern MOMENT =
      Pattern.compile("([0-9]{6})([0-9]{2})([0-9]{2})([+-])([0-9]{2})([0-9]{2})");
  private static final int DIGITS = 5;

  final KeptTexts kept = new KeptTexts("mt940");
  private final long line;
  private @Nullable String reference;
  private @Nullable String account;
  private @Nullable String number;
  private @Nullable Integer page;
  private @Nullable Instant createdAt;
  private @Nullable CurrencyCode currency;
  private boolean floor;
  private boolean interim;

  /** A message that begins at a line. */
  MtHeader(long line) {
    this.line = line;
  }

  void read(MtField field, Deviations deviations) {
    switch (field.tag()) {
      case "20" -> reference = field.joined().strip();
      case "25", "25P" -> account(field);
      case "28C", "28" -> number(field, deviations);
      case "13D", "13" -> moment(field, deviations);
      case "34F" -> floor(field, deviations);
      case "21" -> kept.add("relatedReference", field.joined());
      default -> kept.add("NS", field.joined());
    }
  }

  private void account(MtField field) {
    account = field.tag().equals("25") ? field.joined().strip() : field.first().strip();
    if (field.tag().equals("25P") && field.lines().size() > 1) {
      kept.add("accountOwner", field.lines().get(1));
    }
  }

  private void number(MtField field, Deviations deviations) {
    Matcher parts = NUMBER.matcher(field.joined().strip());
    if (!parts.matches() || parts.end(2) - parts.start(2) > 9) {
      number = field.joined().strip();
      deviations.tolerate(
          "MT940-NUMBER",
          field.line(),
          field.name(),
          "number and page are no numbers; the text was taken as the statement's number.");
      return;
    }
    number = parts.group(1);
    page = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
    if (parts.group(1).length() > DIGITS
        || (parts.group(2) != null && parts.group(2).length() > DIGITS)) {
      deviations.tolerate(
          "MT940-NUMBER",
          field.line(),
          field.name(),
          "the statement's number or page has more than 5 digits; it was taken.");
    }
  }

  /** A moment is known with its offset only; without one the text is kept. */
  private void moment(MtField field, Deviations deviations) {
    interim = true;
    Matcher parts = MOMENT.matcher(field.joined().replace(" ", ""));
    LocalDate day = parts.matches() ? Calendar.day(parts.group(1)) : null;
    if (day != null) {
      try {
        int sign = parts.group(4).equals("-") ? -1 : 1;
        createdAt =
            OffsetDateTime.of(
                    day,
                    LocalTime.of(
                        Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))),
                    ZoneOffset.ofHoursMinutes(
                        sign * Integer.parseInt(parts.group(5)),
                        sign * Integer.parseInt(parts.group(6))))
                .toInstant();
        return;
      } catch (DateTimeException e) {
        createdAt = null;
      }
    }
    kept.add("dateTime", field.joined());
    if (!field.tag().equals("13")) {
      deviations.tolerate(
          "MT940-DATE",
          field.line(),
          field.name(),
          "date, time and offset are no moment; the text was kept.");
    }
  }

  private void floor(MtField field, Deviations deviations) {
    interim = true;
    String text = field.joined();
    if (text.length() < 3 || !text.substring(0, 3).matches("[A-Z]{3}")) {
      deviations.tolerate("MT940-FIELD", field.line(), field.name(), "the limit has no currency.");
      return;
    }
    currency = new CurrencyCode(text.substring(0, 3));
    floor |= text.substring(3).chars().anyMatch(c -> c >= '1' && c <= '9');
    kept.add("floorLimit", text);
  }

  /** Whether only a part of the bookings is in the message, as small ones are left out. */
  boolean leavesOut() {
    return floor;
  }

  /** Whether fields stand here that only an interim report has. */
  boolean isInterim() {
    return interim;
  }

  @Nullable CurrencyCode currency() {
    return currency;
  }

  @Nullable Instant createdAt() {
    return createdAt;
  }

  @Nullable Integer page() {
    return page;
  }

  StatementRef statement() {
    return new StatementRef(reference, number, page);
  }

  /** The account, without the currency that some banks write behind it. */
  AccountNumber account(CurrencyCode of) {
    String text = account == null ? "" : account;
    if (text.length() > 3 && text.endsWith(of.value())) {
      text = text.substring(0, text.length() - 3).strip();
    }
    if (text.isEmpty()) {
      throw new BankFormatProblem(
          "MT940-MISSING",
          line,
          ":25:",
          "the message names no account, so nothing of it can be booked. Have the file corrected.");
    }
    return new AccountNumber(text);
  }

  /** Says what is missing though it is mandatory. */
  void requireComplete(Deviations deviations) {
    if (reference == null || number == null) {
      deviations.tolerate(
          "MT940-MISSING",
          line,
          reference == null ? ":20:" : ":28C:",
          "the mandatory field is missing.");
    }
  }
}
