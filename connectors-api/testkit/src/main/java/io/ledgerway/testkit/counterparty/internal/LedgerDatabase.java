package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The own database of a counterparty: one connection, its business date, its counters and its
 * alerts.
 */
public final class LedgerDatabase implements AutoCloseable {
  private static final List<String> OWN_TABLES =
      List.of(
          "create table if not exists BUSINESS_DATE(ONLY_ROW integer primary key, DAY_OPEN date not null)",
          "create table if not exists COUNTER(NAME varchar(200) primary key, LAST_VALUE bigint not null)",
          "create table if not exists ALERT(ID identity primary key, TEXT varchar(1000) not null)");

  private final Connection connection;

  private LedgerDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * A piece of work that is either wholly in the ledger afterwards or not at all.
   *
   * @param <T> what it results in
   */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException, IOException;
  }

  /**
   * Turns the current row into a value.
   *
   * @param <T> type of the value
   */
  @FunctionalInterface
  public interface Row<T> {
    T from(ResultSet row) throws SQLException;
  }

  /** Takes the rows of a query one after the other. */
  @FunctionalInterface
  public interface RowConsumer {
    void accept(ResultSet row) throws SQLException, IOException;
  }

  /** Opens the database and creates what is absent; an existing business date is kept. */
  public static LedgerDatabase open(String jdbcUrl, LocalDate startDate, List<String> tables) {
    try {
      Connection connection = DriverManager.getConnection(jdbcUrl);
      connection.setAutoCommit(false);
      LedgerDatabase database = new LedgerDatabase(connection);
      database.inTransaction(
          () -> {
            for (String ddl : OWN_TABLES) {
              database.update(ddl);
            }
            for (String ddl : tables) {
              database.update(ddl);
            }
            if (database
                .list("select DAY_OPEN from BUSINESS_DATE", row -> row.getString(1))
                .isEmpty()) {
              database.update("insert into BUSINESS_DATE values (1, ?)", startDate);
            }
            return true;
          });
      return database;
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The ledger database of the counterparty cannot be opened.", failure);
    }
  }

  public <T> T inTransaction(Work<T> work) {
    boolean done = false;
    try {
      T result = work.run();
      connection.commit();
      done = true;
      return result;
    } catch (SQLException failure) {
      throw new IllegalStateException("The ledger database of the counterparty failed.", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The ledger database of the counterparty cannot roll back.", failure);
    }
  }

  public int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  public PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> result = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        result.add(reader.from(rows));
      }
    }
    return result;
  }

  public <T> Optional<T> first(String sql, Row<T> reader, @Nullable Object... values)
      throws SQLException {
    return list(sql, reader, values).stream().findFirst();
  }

  public void each(String sql, RowConsumer consumer, @Nullable Object... values)
      throws SQLException, IOException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        consumer.accept(rows);
      }
    }
  }

  public LocalDate businessDate() throws SQLException {
    return first("select DAY_OPEN from BUSINESS_DATE", row -> row.getObject(1, LocalDate.class))
        .orElseThrow();
  }

  public void moveBusinessDate(LocalDate day) throws SQLException {
    update("update BUSINESS_DATE set DAY_OPEN = ?", day);
  }

  /** The next number of a gap-free sequence that starts at one. */
  public long next(String counter) throws SQLException {
    long value = last(counter) + 1;
    moveCounter(counter, value);
    return value;
  }

  public long last(String counter) throws SQLException {
    return first("select LAST_VALUE from COUNTER where NAME = ?", row -> row.getLong(1), counter)
        .orElse(0L);
  }

  public void moveCounter(String counter, long value) throws SQLException {
    update("merge into COUNTER(NAME, LAST_VALUE) key(NAME) values (?, ?)", counter, value);
  }

  public void alert(String text) throws SQLException {
    update("insert into ALERT(TEXT) values (?)", text);
  }

  public List<String> alerts() {
    return inTransaction(() -> list("select TEXT from ALERT order by ID", row -> row.getString(1)));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The ledger database of the counterparty cannot be closed.", failure);
    }
  }
}
