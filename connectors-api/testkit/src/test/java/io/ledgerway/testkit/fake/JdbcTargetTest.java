package io.ledgerway.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcTargetTest {

  private final JdbcDataSource database = new JdbcDataSource();
  private Rows target;
  private DataSourceAccess access;

  private static final class Rows extends JdbcTarget {

    private final DataSource database;

    Rows(DataSource database) {
      super(database);
      this.database = database;
    }

    @Override
    protected List<String> keysIn(SqlStatement statement) {
      return statement.values().stream().map(String::valueOf).toList();
    }

    @Override
    public int effects(String businessId) {
      return count("select count(*) from T where ID = '" + businessId + "'");
    }

    @Override
    public int effects() {
      return count("select count(*) from T");
    }

    private int count(String sql) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getInt(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void open() throws SQLException {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table T(ID varchar(9), NOTE varchar(9))");
    }
    target = new Rows(database);
    access = new DataSourceAccess(target.database().orElseThrow());
  }

  private void insert(String... ids) {
    access.inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("insert into T values (?, ?)")) {
            for (String id : ids) {
              statement.setString(1, id);
              statement.setNull(2, java.sql.Types.VARCHAR);
              statement.addBatch();
            }
            statement.executeBatch();
          }
          return true;
        });
  }

  private Effect failure(String id) {
    try {
      insert(id);
    } catch (ConnectorException e) {
      return e.failure().effect();
    }
    throw new AssertionError("It did not fail");
  }

  @Test
  void showsOneRequestForEachTransaction() {
    insert("a", "b");
    access.inTransaction(connection -> true);

    assertThat(target.wire()).hasSize(1);
    assertThat(target.wire().get(0).keys()).containsExactly("a", "null", "b");
    assertThat(target.wire().get(0).body())
        .isEqualTo("insert into T values (?, ?) [a, null]\ninsert into T values (?, ?) [b, null]");
  }

  @Test
  void goesWrongOnEitherSideOfTheEffect() {
    target.inject(Fault.broken(), When.BEFORE_RECEIVE);
    assertThat(failure("a")).isEqualTo(Effect.NOT_SENT);
    assertThat(target.wire()).isEmpty();

    target.inject(Fault.broken(), When.RECEIVED_NOT_APPLIED);
    assertThat(failure("b")).isEqualTo(Effect.UNKNOWN);

    target.inject(Fault.broken(), When.APPLIED_NO_REPLY);
    assertThat(failure("c")).isEqualTo(Effect.UNKNOWN);

    assertThat(target.effects()).isEqualTo(1);
    assertThat(target.effects("c")).isEqualTo(1);
    assertThat(target.wire()).hasSize(2);
  }

  @Test
  void keepsAFaultForTheNextCommit() {
    target.inject(Fault.broken(), When.APPLIED_NO_REPLY);
    assertThatThrownBy(
            () ->
                access.inTransaction(
                    connection -> {
                      try (Statement statement = connection.createStatement()) {
                        return statement.execute("insert into NO_SUCH_TABLE values (1)");
                      }
                    }))
        .isInstanceOf(ConnectorException.class);
    assertThat(target.wire()).hasSize(1);

    assertThat(failure("a")).isEqualTo(Effect.UNKNOWN);
    assertThat(target.effects()).isEqualTo(1);
  }

  @Test
  void knowsNoOtherFaults() {
    assertThatThrownBy(() -> target.inject(Fault.silent(), When.APPLIED_NO_REPLY))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> target.inject(Fault.broken(), When.REPLY_TRUNCATED))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
