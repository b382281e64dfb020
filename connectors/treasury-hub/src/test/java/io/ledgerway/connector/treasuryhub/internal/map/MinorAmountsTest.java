package io.ledgerway.connector.treasuryhub.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorAmountsTest {

  @ParameterizedTest
  @CsvSource({
    "12.50, EUR, 1250",
    "12.5, EUR, 1250",
    "12.500000, EUR, 1250",
    "0.01, USD, 1",
    "1250, JPY, 1250",
    "1250.000, JPY, 1250",
    "1E+3, JPY, 1000",
    "1.25, KWD, 1250",
    "0.001, BHD, 1",
    "999999999999999.999, TND, 999999999999999999"
  })
  void countsSmallestUnits(String amount, String currency, String minor) throws Exception {
    assertThat(MinorAmounts.toMinor(Money.of(amount, currency))).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource({
    "12.505, EUR, /amount has more decimals",
    "0.001, USD, /amount has more decimals",
    "100.5, JPY, /amount has more decimals",
    "0.0001, KWD, /amount has more decimals",
    "0, EUR, /amount is not above zero",
    "-1, EUR, /amount is not above zero",
    "1000000000000000, EUR, /amount has too many digits",
    "1E+999999999, EUR, /amount has too many digits",
    "1E-999999999, EUR, /amount has more decimals",
    "1, ZZZ, /amount/currency",
    "1, eur, /amount/currency",
    "1, XXX, /amount/currency",
    "1, XAU, /amount/currency"
  })
  void refusesWhatIsNoWholeNumberOfThem(String amount, String currency, String why) {
    assertThatThrownBy(() -> MinorAmounts.toMinor(Money.of(amount, currency)))
        .isInstanceOf(RefusedInstructionException.class)
        .hasMessageContaining(why);
  }

  @Test
  void readsNoAmountOfAnUnknownCurrency() {
    assertThat(MinorAmounts.fromMinor(BigInteger.ONE, "ZZZ")).isEmpty();
    assertThat(MinorAmounts.fromMinor(BigInteger.ONE, "KWD")).contains(Money.of("0.001", "KWD"));
  }

  /** Currencies with none, two and three decimals. */
  record Sort(String currency, int decimals) {}

  @Provide
  Arbitrary<Sort> currencies() {
    return Arbitraries.of(
        new Sort("JPY", 0),
        new Sort("KRW", 0),
        new Sort("EUR", 2),
        new Sort("USD", 2),
        new Sort("PLN", 2),
        new Sort("KWD", 3),
        new Sort("BHD", 3),
        new Sort("TND", 3));
  }

  @Property
  void comesBackAsItWent(
      @ForAll("currencies") Sort sort,
      @ForAll @BigRange(min = "1", max = "999999999999999") BigInteger minor)
      throws Exception {
    Money money = MinorAmounts.fromMinor(minor, sort.currency()).orElseThrow();
    assertThat(money.amount()).isEqualTo(new BigDecimal(minor, sort.decimals()));
    assertThat(MinorAmounts.toMinor(money)).isEqualTo(minor);
  }

  @Property
  void neverRounds(
      @ForAll("currencies") Sort sort,
      @ForAll @BigRange(min = "1", max = "999999999999") BigInteger unscaled,
      @ForAll @IntRange(min = 0, max = 6) int scale) {
    Money money =
        Money.of(new BigDecimal(unscaled, scale), Money.of("1", sort.currency()).currency());
    BigInteger minor;
    try {
      minor = MinorAmounts.toMinor(money);
    } catch (RefusedInstructionException e) {
      assertThat(money.amount().stripTrailingZeros().scale()).isGreaterThan(sort.decimals());
      return;
    }
    assertThat(new BigDecimal(minor, sort.decimals())).isEqualByComparingTo(money.amount());
  }
}
