package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the entries of a statement add up to, beside what its bank counts (TxsSummry). */
final class EntryTotals {

  private final Count all = new Count();
  private final Count booked = new Count();

  int entries() {
    return all.credits + all.debits;
  }

  void count(Entry entry) {
    all.add(entry);
    if (BookingStatus.BOOKED.equals(entry.status)) {
      booked.add(entry);
    }
  }

  /** What is not as the bank says; some banks count every entry, some the booked ones alone. */
  List<String> differences(StatementTotals stated) {
    List<String> ofAll = all.differences(stated);
    return ofAll.isEmpty() || booked.differences(stated).isEmpty() ? List.of() : ofAll;
  }

  private static final class Count {
    private int credits;
    private int debits;
    private BigDecimal creditSum = BigDecimal.ZERO;
    private BigDecimal debitSum = BigDecimal.ZERO;

    void add(Entry entry) {
      BigDecimal amount = entry.signed();
      if (CreditDebit.DEBIT.equals(entry.creditDebit)) {
        debits++;
        debitSum = debitSum.subtract(amount);
      } else {
        credits++;
        creditSum = creditSum.add(amount);
      }
    }

    List<String> differences(StatementTotals stated) {
      return Stream.of(
              difference("entries", stated.entryCount(), credits + debits),
              difference("credits", stated.creditCount(), credits),
              difference("debits", stated.debitCount(), debits),
              difference("sum of credits", stated.creditSum(), creditSum),
              difference("sum of debits", stated.debitSum(), debitSum))
          .filter(Objects::nonNull)
          .toList();
    }

    private static @Nullable String difference(String what, @Nullable Integer stated, int read) {
      return stated == null || stated == read ? null : what + " " + stated + ", read " + read;
    }

    private static @Nullable String difference(
        String what, @Nullable BigDecimal stated, BigDecimal read) {
      return stated == null || stated.compareTo(read) == 0
          ? null
          : what + " " + stated.toPlainString() + ", read " + read.toPlainString();
    }
  }
}
