package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementTotals;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and sum of entries of each side, as counted and as {@code :90D:} and {@code :90C:} say.
 */
final class MtTotals {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9})([A-Z]{3})(" + MtAmount.FORM + ")");

  private final int[] counted = new int[2];
  private final BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
  private final @Nullable Integer[] statedCounts = new Integer[2];
  private final @Nullable BigDecimal[] statedSums = new BigDecimal[2];
  private boolean reversals;

  void count(MtEntry entry) {
    int side = entry.side().equals(CreditDebit.CREDIT) ? 1 : 0;
    counted[side]++;
    sums[side] = sums[side].add(entry.amount().amount());
    reversals |= entry.reversal();
  }

  void read(MtField field, Deviations deviations) {
    int side = field.tag().equals("90C") ? 1 : 0;
    Matcher parts = FORM.matcher(field.joined());
    BigDecimal sum = parts.matches() ? MtAmount.of(parts.group(3), field, deviations) : null;
    if (sum == null) {
      deviations.tolerate(
          "MT940-TOTALS", field.line(), field.name(), "number and sum can't be read.");
      return;
    }
    statedCounts[side] = Integer.valueOf(parts.group(1));
    statedSums[side] = sum;
  }

  /**
   * Whether what is stated is what was counted. Reversals are not compared, as banks count them on
   * either side.
   */
  boolean agree() {
    return reversals || (agree(0) && agree(1));
  }

  private boolean agree(int side) {
    Integer count = statedCounts[side];
    BigDecimal sum = statedSums[side];
    return count == null
        || sum == null
        || (count == counted[side] && sum.compareTo(sums[side]) == 0);
  }

  StatementTotals stated() {
    return statedCounts[0] == null && statedCounts[1] == null
        ? StatementTotals.EMPTY
        : new StatementTotals(null, statedCounts[1], statedSums[1], statedCounts[0], statedSums[0]);
  }
}
