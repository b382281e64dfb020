package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.StoreInUseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has the stores open. An H2 file is locked by its process, so former owners are dead. On
 * PostgreSQL each owner holds session advisory locks until it closes: one that says whether it is
 * alone, and one of its own. A session that ended proves that its owner has gone or lost its way,
 * not that it can't end the call that it is in. Thread-safe.
 */
final class Owners implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Owners.class);
  private static final int SPACE = 0x6c65_6467;
  private static final int EVERYONE = 0;

  private final String own = UUID.randomUUID().toString();
  private final @Nullable DataSource sessions;
  private final boolean alone;
  private @Nullable Connection session;

  private Owners(@Nullable DataSource sessions, boolean alone) {
    this.sessions = sessions;
    this.alone = alone;
  }

  static Owners of(DataSource dataSource, Dialect dialect, boolean alone) throws SQLException {
    Owners owners = new Owners(dialect == Dialect.H2 ? null : dataSource, alone);
    owners.enter();
    return owners;
  }

  String own() {
    return own;
  }

  boolean isAlone() {
    return alone;
  }

  boolean mayLinger() {
    return sessions != null;
  }

  private synchronized void enter() throws SQLException {
    if (sessions == null) {
      return;
    }
    Connection connection = sessions.getConnection();
    connection.setAutoCommit(true);
    String kind = alone ? "" : "_shared";
    boolean entered =
        Database.query(
                connection,
                "SELECT pg_try_advisory_lock" + kind + "(?, ?) AS entered",
                List.of(SPACE, EVERYONE),
                row -> row.getBoolean("entered"))
            .get(0);
    if (!entered) {
      connection.close();
      throw new StoreInUseException(
          alone
              ? "The store is in use by another process: wait until it has finished"
              : "The store is in use by a process that wants to be alone: wait until it has finished");
    }
    Database.query(
        connection,
        "SELECT pg_advisory_lock(?, ?) AS locked",
        List.of(SPACE, lockOf(own)),
        row -> true);
    session = connection;
  }

  private static int lockOf(String owner) {
    int hash = owner.hashCode();
    return hash == EVERYONE ? 1 : hash;
  }

  /** Those of the given owners that are there, and this one. */
  Set<String> present(Connection connection, Collection<String> others) throws SQLException {
    Set<String> present = new HashSet<>(Set.of(own));
    if (sessions != null && !present.containsAll(others)) {
      Set<Integer> locks = locks(connection);
      present.addAll(
          others.stream()
              .filter(other -> locks.contains(lockOf(other)))
              .collect(Collectors.toSet()));
    }
    return present;
  }

  private static Set<Integer> locks(Connection connection) throws SQLException {
    return new HashSet<>(
        Database.query(
            connection,
            "SELECT objid::bigint::bit(32)::integer AS lock FROM pg_locks"
                + " WHERE locktype = 'advisory' AND classid = ? AND objsubid = 2 AND granted"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            List.of(SPACE),
            row -> row.getInt("lock")));
  }

  /** Refuses when others must believe that this owner has gone, and enters again. */
  void requirePresent(Connection connection) throws SQLException {
    if (sessions == null || locks(connection).contains(lockOf(own))) {
      return;
    }
    LOG.warn("The session that shows this process to others was lost; entering again");
    leave();
    enter();
    throw new StoreException(
        "The store lost its session, and others may have removed what was staged: nothing was sent;"
            + " run again");
  }

  private synchronized void leave() {
    Connection connection = session;
    session = null;
    if (connection == null) {
      return;
    }
    try (connection) {
      // A pooled connection lives on after closing: the locks have to be given back by name.
      Database.query(connection, "SELECT pg_advisory_unlock_all()", List.of(), row -> true);
    } catch (SQLException e) {
      LOG.debug("The session had ended before");
    }
  }

  @Override
  public void close() {
    leave();
  }
}
