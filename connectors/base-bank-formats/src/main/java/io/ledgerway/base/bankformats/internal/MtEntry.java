package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement line, {@code :61:}.
 *
 * @param value value date
 * @param booking entry date; the value date where the bank gives none, as it does when they agree
 * @param side which way the money went, a reversal already turned round
 * @param reversal whether it takes a booking back (RC, RD)
 * @param expected whether it is expected only (EC, ED)
 * @param fundsCode third letter of the currency
 * @param amount amount, not negative
 * @param type transaction type with its N, F or S
 * @param customerReference reference of the account owner, as sent
 * @param bankReference reference of the bank, as sent
 * @param supplement supplementary details
 */
record MtEntry(
    LocalDate value,
    LocalDate booking,
    CreditDebit side,
    boolean reversal,
    boolean expected,
    @Nullable String fundsCode,
    Money amount,
    @Nullable String type,
    String customerReference,
    @Nullable String bankReference,
    List<String> supplement) {

  private static final Pattern LINE =
      Pattern.compile(
          "([0-9]{6})([0-9]{4}| {4})?(RC|RD|EC|ED|C|D)([A-Z])?("
              + MtAmount.FORM
              + ")([NFS][A-Z0-9]{3})?(.*)");
  private static final int REFERENCE = 16;
  private static final int SUPPLEMENT = 34;

  /** Reads a statement line; null, and a remark, when it can't be read. */
  static @Nullable MtEntry of(MtField field, CurrencyCode currency, Deviations deviations) {
    Matcher parts = LINE.matcher(field.first());
    if (!parts.matches()) {
      deviations.refuse(
          "MT940-ENTRY",
          field.line(),
          field.name(),
          "date, mark (C, D, RC, RD), amount and type can't be told apart, so the entry is missing."
              + " Ask the bank for it.");
      return null;
    }
    LocalDate value = valueDate(field, parts.group(1), deviations);
    LocalDate booking = value == null ? null : entryDate(field, parts.group(2), value, deviations);
    BigDecimal amount = MtAmount.of(parts.group(5), field, deviations);
    if (value == null || booking == null || amount == null) {
      deviations.refuse(
          amount == null ? "MT940-AMOUNT" : "MT940-DATE",
          field.line(),
          field.name(),
          (amount == null ? "the amount is no number with a decimal comma" : "a date is no day")
              + ", so the entry is missing. Ask the bank for it.");
      return null;
    }
    Money money = Money.of(amount, currency);
    checkForm(field, parts, money, deviations);
    String mark = parts.group(3);
    String references = parts.group(7);
    int slashes = references.indexOf("//");
    String bank = slashes < 0 ? null : references.substring(slashes + 2).strip();
    String customer = (slashes < 0 ? references : references.substring(0, slashes)).strip();
    checkLengths(field, customer, bank, deviations);
    return new MtEntry(
        value,
        booking,
        mark.equals("C") || mark.equals("RD") || mark.equals("EC")
            ? CreditDebit.CREDIT
            : CreditDebit.DEBIT,
        mark.startsWith("R"),
        mark.startsWith("E"),
        parts.group(4),
        money,
        parts.group(6),
        customer,
        bank,
        List.copyOf(field.lines().subList(1, field.lines().size())));
  }

  /** A value date of 30 February is the last day of February: months of 30 days in interest. */
  private static @Nullable LocalDate valueDate(MtField field, String text, Deviations deviations) {
    LocalDate day = Calendar.day(text);
    if (day != null) {
      return day;
    }
    LocalDate last = Calendar.lastOfMonth(text);
    if (last != null) {
      deviations.tolerate(
          "MT940-DATE",
          field.line(),
          field.name(),
          "the month has no such day; its last day was taken as the value date.");
    }
    return last;
  }

  private static @Nullable LocalDate entryDate(
      MtField field, @Nullable String text, LocalDate value, Deviations deviations) {
    if (text == null || text.isBlank()) {
      if (text != null) {
        deviations.tolerate(
            "MT940-DATE",
            field.line(),
            field.name(),
            "the entry date is blank; the value date was taken.");
      }
      return value;
    }
    return Calendar.nearest(text, value);
  }

  private static void checkForm(MtField field, Matcher parts, Money money, Deviations deviations) {
    if (parts.group(6) == null) {
      deviations.tolerate(
          "MT940-TYPE", field.line(), field.name(), "the transaction type is missing.");
    }
    if (money.amount().stripTrailingZeros().scale() > money.minorUnits()) {
      deviations.tolerate(
          "MT940-AMOUNT",
          field.line(),
          field.name(),
          "the amount has more decimals than its currency; it was taken as it is.");
    }
  }

  private static void checkLengths(
      MtField field, String customer, @Nullable String bank, Deviations deviations) {
    if (customer.length() > REFERENCE || (bank != null && bank.length() > REFERENCE)) {
      deviations.tolerate(
          "MT940-LENGTH",
          field.line(),
          field.name(),
          "a reference has more than 16 characters; it was taken as it is.");
    }
    if (field.lines().size() > 2
        || (field.lines().size() == 2 && field.lines().get(1).length() > SUPPLEMENT)) {
      deviations.tolerate(
          "MT940-LENGTH",
          field.line(),
          field.name(),
          "the supplementary details are more than one line of 34 characters; all were taken.");
    }
  }

  /** What tells this entry from others. */
  String content(String details) {
    return String.join(
        "\u0000",
        amount.amount().stripTrailingZeros() + " " + amount.currency(),
        side.toString(),
        Boolean.toString(reversal),
        booking.toString(),
        value.toString(),
        String.valueOf(type),
        customerReference,
        String.join("", supplement),
        details);
  }
}
