package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a database keeps what it has committed; one that does not must not move money. */
final class Durability {

  /**
   * Asked of every session, whatever the server's default is. Every question of the stores has an
   * index: a plan that a session made while the tables were empty must not read them whole later.
   */
  static final String POSTGRESQL_SESSION = "SET synchronous_commit = on; SET enable_seqscan = off";

  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

  private Durability() {}

  static void require(Connection connection, Dialect dialect) throws SQLException {
    if (dialect == Dialect.H2) {
      if (connection.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
        throw new StoreException(
            "H2 in memory forgets everything when its process ends: use a file or PostgreSQL");
      }
      requireSetting(
          connection,
          "SELECT setting_value AS setting FROM information_schema.settings"
              + " WHERE setting_name = 'WRITE_DELAY'",
          "0",
          "H2 with delayed writes loses committed rows when its process is killed: add"
              + " ;WRITE_DELAY=0 to the JDBC URL");
    } else {
      requireSetting(
          connection,
          "SELECT current_setting('synchronous_commit') AS setting",
          "on",
          "PostgreSQL without synchronous commit loses committed rows: leave synchronous_commit on");
      warnWithoutFsync(connection);
    }
  }

  private static void warnWithoutFsync(Connection connection) throws SQLException {
    if (!setting(connection, "SELECT current_setting('fsync') AS setting").equals("on")) {
      LOG.warn("PostgreSQL runs without fsync: commits survive a killed process, no power failure");
    }
  }

  private static void requireSetting(
      Connection connection, String query, String expected, String otherwise) throws SQLException {
    if (!setting(connection, query).equals(expected)) {
      throw new StoreException(otherwise);
    }
  }

  private static String setting(Connection connection, String query) throws SQLException {
    List<String> values =
        Database.query(connection, query, List.of(), row -> row.getString("setting"));
    return values.isEmpty() ? "" : values.get(0);
  }
}
