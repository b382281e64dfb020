package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of all statements of a file; one that does not add up or misses an entry ends it with
 * a refusal.
 */
final class StatementStream implements MessageStream<SettlementEvent> {

  private static final int LONGEST_ID = 35;

  /** A file of empty statements alone would gather them all. */
  private static final int MOST_WITHOUT_ENTRY = 10_000;

  private final String fileName;
  private final Supplier<@Nullable StatementItem> items;
  private final Runnable reader;
  private final List<StatementPlace> places = new ArrayList<>();
  private long current = -1;

  StatementStream(String fileName, Supplier<@Nullable StatementItem> items, Runnable reader) {
    this.fileName = fileName;
    this.items = items;
    this.reader = reader;
  }

  @Override
  public @Nullable SettlementEvent next() {
    for (StatementItem item = items.get(); item != null; item = items.get()) {
      if (item instanceof StatementItem.Event booked) {
        return booked.event();
      }
      if (item instanceof StatementItem.Remark remark) {
        FileFailures.requireComplete(fileName, remark.finding(), remark.line());
      }
      if (item instanceof StatementItem.Header header) {
        current++;
        add(header.statement());
      }
      if (item instanceof StatementItem.Footer footer) {
        requireBalance(footer.statement());
        add(footer.statement());
      }
    }
    return null;
  }

  private void add(AccountStatement statement) {
    if (places.size() >= 2 * MOST_WITHOUT_ENTRY) {
      throw new ConnectorException(
          Failure.unreadable(
              "TOO_MANY_STATEMENTS",
              "File "
                  + fileName
                  + ": more than "
                  + MOST_WITHOUT_ENTRY
                  + " statements without an entry follow each other: have it sent in parts",
              null,
              null));
    }
    places.add(new StatementPlace(current, statement));
  }

  @Override
  public List<StatementPlace> statements() {
    List<StatementPlace> told = List.copyOf(places);
    places.clear();
    return told;
  }

  @Override
  public @Nullable Long statement() {
    return current < 0 ? null : current;
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
