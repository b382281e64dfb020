package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of all statements of a file; one that does not add up or misses an entry ends it with
 * a refusal.
 *
 * @param fileName name of the file
 * @param items what is read of it
 * @param reader what to close
 */
record StatementStream(String fileName, Supplier<@Nullable StatementItem> items, Runnable reader)
    implements MessageStream<SettlementEvent> {

  private static final int LONGEST_ID = 35;

  @Override
  public @Nullable SettlementEvent next() {
    for (StatementItem item = items.get(); item != null; item = items.get()) {
      if (item instanceof StatementItem.Event booked) {
        return booked.event();
      }
      if (item instanceof StatementItem.Remark remark) {
        FileFailures.requireComplete(fileName, remark.finding(), remark.line());
      }
      if (item instanceof StatementItem.Footer footer) {
        requireBalance(footer.statement());
      }
    }
    return null;
  }

  private void requireBalance(AccountStatement statement) {
    StatementCheck check = statement.check();
    if (check != null && Boolean.FALSE.equals(check.balanced())) {
      throw new ConnectorException(
          Failure.unreadable(
              "UNBALANCED",
              "File "
                  + fileName
                  + ", statement "
                  + idOf(statement)
                  + ": opening balance and booked entries do not give the closing balance. The"
                  + " whole file is quarantined and none of it was taken: ask the bank for a"
                  + " corrected statement",
              null,
              null));
    }
  }

  /** Banks make ids out of account numbers, and a hostile one may be long. */
  private static String idOf(AccountStatement statement) {
    String id = statement.statement().id();
    if (id == null) {
      return "without id";
    }
    String masked = id.replace(statement.account().value(), statement.account().toString());
    String printable = masked.replaceAll("[^ -~]", "?");
    return printable.length() > LONGEST_ID ? printable.substring(0, LONGEST_ID) : printable;
  }

  @Override
  public void close() {
    reader.run();
  }
}
