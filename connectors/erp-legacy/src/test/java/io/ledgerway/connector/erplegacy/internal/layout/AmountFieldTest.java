package io.ledgerway.connector.erplegacy.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.erplegacy.internal.map.RefusedPayableException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Whoever reads a field of an amount as its layout says gets the amount back. */
class AmountFieldTest {

  private static final int LENGTH = 12;
  private static final String LAST_DIGITS = "{ABCDEFGHI}JKLMNOPQR";

  @Property
  void amountsComeBackOrAreRefused(
      @ForAll Sign sign,
      @ForAll boolean implied,
      @ForAll boolean zeros,
      @ForAll @IntRange(max = 4) int places,
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(3) BigDecimal amount) {
    NumberForm form = new NumberForm(sign, ',', implied, places);
    Optional<String> written = write(form, zeros ? '0' : ' ', amount);

    if (written.isPresent()) {
      assertThat(written.get()).hasSize(LENGTH);
      assertThat(read(written.get(), form)).isEqualByComparingTo(amount);
    } else {
      assertThat(fits(form, amount)).isFalse();
    }
  }

  /** Few amounts at random fit; these do. */
  @Property
  void amountsOfTwoDecimalsFit(
      @ForAll Sign sign,
      @ForAll boolean zeros,
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(2) BigDecimal amount) {
    NumberForm form = new NumberForm(sign, '.', true, 2);

    assertThat(read(write(form, zeros ? '0' : ' ', amount).orElseThrow(), form))
        .isEqualByComparingTo(amount);
  }

  private static Optional<String> write(NumberForm form, char pad, BigDecimal amount) {
    FieldLayout field =
        new FieldLayout(
            1,
            FieldContent.INVOICE_GROSS,
            "",
            1,
            LENGTH,
            true,
            pad,
            form,
            null,
            ZoneOffset.UTC,
            "",
            Map.of(),
            "");
    RecordLayout record = new RecordLayout(1, RecordKind.INVOICE, List.of(field));
    FileLayout file =
        new FileLayout(
            false, "x", StandardCharsets.US_ASCII, "\n", ',', '"', false, 0, List.of(record));
    try {
      return Optional.of(new RecordText(file).of(record, "EUR", content -> amount).get(0));
    } catch (RefusedPayableException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal read(String text, NumberForm form) {
    String digits = text.strip();
    boolean negative = digits.contains("-");
    digits = digits.replace("-", "");
    if (form.sign() == Sign.OVERPUNCH) {
      int last = LAST_DIGITS.indexOf(digits.charAt(digits.length() - 1));
      negative = last >= 10;
      digits = digits.substring(0, digits.length() - 1) + last % 10;
    }
    BigDecimal value =
        form.implied()
            ? new BigDecimal(digits).movePointLeft(form.places())
            : new BigDecimal(digits.replace(',', '.'));
    return negative ? value.negate() : value;
  }

  private static boolean fits(NumberForm form, BigDecimal amount) {
    BigDecimal exact = amount.stripTrailingZeros();
    boolean negative = amount.signum() < 0;
    if (exact.scale() > form.places() || (negative && form.sign() == Sign.NONE)) {
      return false;
    }
    int whole = Math.max(1, exact.precision() - exact.scale());
    int mark = form.implied() || form.places() == 0 ? 0 : 1;
    int sign = form.sign() == Sign.TRAILING || (negative && form.sign() == Sign.LEADING) ? 1 : 0;
    int digits = form.implied() && amount.abs().compareTo(BigDecimal.ONE) < 0 ? 0 : whole;
    return digits + form.places() + mark + sign <= LENGTH;
  }
}
