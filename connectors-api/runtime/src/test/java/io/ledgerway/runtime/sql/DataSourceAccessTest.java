package io.ledgerway.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DataSourceAccessTest {

  private final List<String> calls = new ArrayList<>();

  /** A database of which some calls fail. */
  private DataSourceAccess failing(String... methods) {
    Set<String> broken = Set.of(methods);
    Connection connection = proxy(Connection.class, broken, null);
    return new DataSourceAccess(proxy(DataSource.class, broken, connection));
  }

  private <T> T proxy(Class<T> type, Set<String> broken, Object result) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              calls.add(method.getName());
              if (broken.contains(method.getName())) {
                throw new SQLException("Account 12345 is locked", "08006");
              }
              return result;
            }));
  }

  private static String refuse(Connection connection) throws SQLException {
    throw new SQLException("Account 12345 is locked", "22001");
  }

  private void fails(Effect effect, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> {
              assertThat(e.failure().effect()).isEqualTo(effect);
              assertThat(e.failure().text()).contains("SQL state").doesNotContain("12345");
            });
  }

  @Test
  void commitsAndCloses() {
    assertThat(failing().<String>inTransaction(connection -> "done")).isEqualTo("done");
    assertThat(calls).containsExactly("getConnection", "setAutoCommit", "commit", "close");
  }

  @Test
  void saysThatNothingWasSentWithoutAConnection() {
    fails(Effect.NOT_SENT, () -> failing("getConnection").inTransaction(connection -> "x"));
    calls.clear();
    fails(Effect.NOT_SENT, () -> failing("setAutoCommit").inTransaction(connection -> "x"));
    assertThat(calls).endsWith("close");
  }

  @Test
  void saysThatNothingWasAppliedBeforeTheCommit() {
    fails(Effect.NOT_APPLIED, () -> failing().inTransaction(DataSourceAccessTest::refuse));
    assertThat(calls).containsExactly("getConnection", "setAutoCommit", "rollback", "close");
    fails(
        Effect.NOT_APPLIED,
        () -> failing("rollback", "close").inTransaction(DataSourceAccessTest::refuse));
  }

  @Test
  void doesNotKnowWhatAFailedCommitDid() {
    fails(Effect.UNKNOWN, () -> failing("commit").inTransaction(connection -> "x"));
    assertThat(calls).endsWith("close");
  }

  @Test
  void keepsTheResultOfACommittedTransactionWhoseClosingFails() {
    assertThat(failing("close").<String>inTransaction(connection -> "done")).isEqualTo("done");
  }

  @Test
  void rollsBackWhateverIsThrown() {
    assertThatThrownBy(
            () ->
                failing()
                    .inTransaction(
                        connection -> {
                          throw new StackOverflowError();
                        }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(calls).containsExactly("getConnection", "setAutoCommit", "rollback", "close");
  }
}
