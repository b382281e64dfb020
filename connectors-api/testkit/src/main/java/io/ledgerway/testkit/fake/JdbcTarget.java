package io.ledgerway.testkit.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A target that takes rows in a database. Whoever extends it counts what took effect; what goes
 * wrong, and what came in, is done here: one {@link WireRequest} for each transaction that carried
 * out a statement. Thread-safe.
 */
public abstract class JdbcTarget implements FakeTarget {

  private static final String UNREACHABLE = "08001";
  private static final String RESOLUTION_UNKNOWN = "08007";

  private final DataSource database;
  private final List<WireRequest> wire = new ArrayList<>();
  private final Deque<When> planned = new ArrayDeque<>();

  /**
   * A target.
   *
   * @param database where the rows are
   */
  protected JdbcTarget(DataSource database) {
    this.database = database;
  }

  /**
   * What the target takes for the keys of the documents that a statement is about.
   *
   * @param statement the statement
   * @return the keys; empty where there are none
   */
  protected abstract List<String> keysIn(SqlStatement statement);

  /** What the target does by itself before somebody connects; nothing unless overridden. */
  protected void work() {}

  @Override
  public final synchronized List<WireRequest> wire() {
    return List.copyOf(wire);
  }

  /**
   * Before it is received, nobody connects; else it is the commit that is not answered, after it
   * was carried out or after everything was rolled back.
   */
  @Override
  public final synchronized void inject(Fault fault, When when) {
    if (!(fault instanceof Fault.Broken) || when == When.REPLY_TRUNCATED) {
      throw new UnsupportedOperationException("a transaction ends, or its connection does");
    }
    planned.add(when);
  }

  /** The database as the connector sees it, with what goes wrong there. */
  @Override
  public final Optional<DataSource> database() {
    return Optional.of(
        proxy(
            DataSource.class,
            (method, arguments) ->
                method.getName().equals("getConnection")
                    ? connect(method, arguments)
                    : invoke(database, method, arguments)));
  }

  @Override
  public void close() {}

  private Object connect(Method method, @Nullable Object[] arguments) throws Throwable {
    if (isBrokenBefore()) {
      throw new SQLTransientConnectionException("The database can't be reached", UNREACHABLE);
    }
    work();
    Object connection = invoke(database, method, arguments);
    return new Transaction((Connection) connection).watched();
  }

  private synchronized boolean isBrokenBefore() {
    if (planned.peek() != When.BEFORE_RECEIVE) {
      return false;
    }
    planned.remove();
    return true;
  }

  private synchronized @Nullable When planned() {
    return planned.poll();
  }

  private synchronized void take(List<SqlStatement> statements) {
    wire.add(
        new WireRequest(
            "SQL",
            "transaction",
            Map.of(),
            Map.of(),
            statements.stream().map(SqlStatement::toString).collect(Collectors.joining("\n")),
            statements.stream().flatMap(each -> keysIn(each).stream()).distinct().toList()));
  }

  @FunctionalInterface
  private interface Handler {
    @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            JdbcTarget.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                handler.call(method, arguments == null ? new Object[0] : arguments)));
  }

  private static Object invoke(Object real, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** One connection and what has been carried out over it since it was last committed. */
  private final class Transaction {

    private final Connection connection;
    private final List<SqlStatement> carriedOut = new ArrayList<>();

    Transaction(Connection connection) {
      this.connection = connection;
    }

    Connection watched() {
      return proxy(
          Connection.class,
          (method, arguments) ->
              switch (method.getName()) {
                case "createStatement" -> plain((Statement) invoke(connection, method, arguments));
                case "prepareStatement" ->
                    prepared(
                        (String) arguments[0],
                        (PreparedStatement) invoke(connection, method, arguments));
                case "commit" -> commit();
                case "rollback" -> {
                  if (arguments.length == 0) { // to a savepoint, the transaction goes on
                    end();
                  }
                  yield invoke(connection, method, arguments);
                }
                default -> invoke(connection, method, arguments);
              });
    }

    private Statement plain(Statement statement) {
      return proxy(
          Statement.class,
          (method, arguments) -> {
            if (method.getName().startsWith("execute") && arguments.length > 0) {
              carriedOut.add(new SqlStatement((String) arguments[0], List.of()));
            }
            return invoke(statement, method, arguments);
          });
    }

    private PreparedStatement prepared(String sql, PreparedStatement statement) {
      TreeMap<Integer, @Nullable Object> values = new TreeMap<>();
      List<SqlStatement> batch = new ArrayList<>();
      return proxy(
          PreparedStatement.class,
          (method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length > 1) {
              values.put((Integer) arguments[0], name.equals("setNull") ? null : arguments[1]);
            } else if (name.equals("addBatch")) {
              batch.add(new SqlStatement(sql, new ArrayList<>(values.values())));
            } else if (name.equals("executeBatch")) {
              carriedOut.addAll(batch);
              batch.clear();
            } else if (name.startsWith("execute")) {
              carriedOut.add(new SqlStatement(sql, new ArrayList<>(values.values())));
            }
            return invoke(statement, method, arguments);
          });
    }

    /** Tells whether anything had been carried out. */
    private boolean end() {
      if (carriedOut.isEmpty()) {
        return false;
      }
      take(carriedOut);
      carriedOut.clear();
      return true;
    }

    private @Nullable Object commit() throws SQLException {
      When when = end() ? planned() : null;
      if (when == When.RECEIVED_NOT_APPLIED) {
        connection.rollback();
      } else {
        connection.commit();
      }
      if (when != null) {
        throw new SQLNonTransientConnectionException(
            "The connection ended before the commit was answered", RESOLUTION_UNKNOWN);
      }
      return null;
    }
  }
}
