package io.ledgerway.connector.warehouse;

import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.port.SqlWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Lets another writer be faster: it acts once, right before the first insert is prepared. */
final class RacingAccess implements SqlAccess {

  private final SqlAccess sql;
  private final Runnable otherWriter;
  private boolean done;

  RacingAccess(SqlAccess sql, Runnable otherWriter) {
    this.sql = sql;
    this.otherWriter = otherWriter;
  }

  @Override
  public <R> R inTransaction(SqlWork<R> work) {
    return sql.inTransaction(connection -> work.run(racing(connection)));
  }

  private Connection racing(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            RacingAccess.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (!done
                  && method.getName().equals("prepareStatement")
                  && arguments[0].toString().startsWith("INSERT")) {
                done = true;
                otherWriter.run();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
