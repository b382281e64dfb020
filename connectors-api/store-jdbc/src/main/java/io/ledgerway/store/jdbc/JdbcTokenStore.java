package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.atrest.AtRest;
import io.ledgerway.runtime.atrest.AtRestException;
import io.ledgerway.runtime.atrest.Sealed;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import io.ledgerway.runtime.idempotency.Keys;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Tokens in a table, sealed. Who replaces one holds the lock on its row until the new one is
 * committed; the database frees the lock when the process or its session ends. Rows are never
 * deleted, so that there is always one to lock. Thread-safe.
 */
final class JdbcTokenStore implements TokenStore {

  /** Replacements wait for a target with a connection in hand: the others need some, too. */
  private static final int MOST_AT_ONCE = 4;

  private static final Duration SAVE_WAIT = Duration.ofSeconds(10);
  private static final String OF_KEY = " WHERE connection = ? AND token_group = ?";
  private static final String SELECT = "SELECT payload, key_id FROM lw_token" + OF_KEY;

  private final Database database;
  private final AtRest atRest;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  JdbcTokenStore(Database database, AtRest atRest) {
    this.database = database;
    this.atRest = atRest;
  }

  @Override
  public Optional<Token> find(TokenKey key) {
    return first(database.query("read a token", SELECT, row(key), row -> token(row, key)));
  }

  @Override
  public void save(TokenKey key, Token token) {
    if (replace(key, SAVE_WAIT, kept -> token).isEmpty()) {
      throw new StoreException(
          "The store can't keep a token of connection "
              + key.connection()
              + ": it is being replaced elsewhere; run again");
    }
  }

  @Override
  public Optional<Token> replace(
      TokenKey key, Duration atMost, Function<Optional<Token>, Token> replacement) {
    long begun = System.nanoTime();
    try {
      if (!places.tryAcquire(TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      ensureRow(key);
      return replaceLocked(key, atMost.minusNanos(System.nanoTime() - begun), replacement);
    } finally {
      places.release();
    }
  }

  private Optional<Token> replaceLocked(
      TokenKey key, Duration atMost, Function<Optional<Token>, Token> replacement) {
    try {
      return database.inTransaction(
          "replace a token",
          connection -> {
            Optional<Token> former = lock(connection, key, atMost);
            Token token = replacement.apply(former);
            if (!former.equals(Optional.of(token))) {
              write(connection, key, Optional.of(token));
            }
            return Optional.of(token);
          });
    } catch (StoreException e) {
      if (e.getCause() instanceof SQLException cause && database.dialect().isLocked(cause)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Token> lock(Connection connection, TokenKey key, Duration atMost)
      throws SQLException {
    String lock = database.dialect().lockWithin(connection, atMost);
    return first(Database.query(connection, SELECT + lock, row(key), row -> token(row, key)));
  }

  @Override
  public void remove(TokenKey key, Token token) {
    database.inTransaction(
        "forget a token",
        connection -> {
          Optional<Token> kept =
              first(
                  Database.query(
                      connection,
                      SELECT + " FOR UPDATE SKIP LOCKED",
                      row(key),
                      row -> token(row, key)));
          if (kept.equals(Optional.of(token))) {
            write(connection, key, Optional.ofNullable(token.refused()));
          }
          return kept;
        });
  }

  private void ensureRow(TokenKey key) {
    try {
      database.inTransaction(
          "make room for a token",
          connection ->
              Database.update(
                  connection,
                  "INSERT INTO lw_token (connection, token_group, changed_at)"
                      + " SELECT CAST(? AS varchar(100)), CAST(? AS varchar(64)), "
                      + database.now()
                      + " WHERE NOT EXISTS (SELECT 1 FROM lw_token"
                      + OF_KEY
                      + ")",
                  List.of(key.connection(), key.group(), key.connection(), key.group())));
    } catch (StoreException e) {
      if (!Database.isUniqueViolation(e)) {
        throw e;
      }
    }
  }

  private void write(Connection connection, TokenKey key, Optional<Token> token)
      throws SQLException {
    Optional<Sealed> sealed = token.map(each -> atRest.seal(TokenBytes.write(each), context(key)));
    Database.update(
        connection,
        "UPDATE lw_token SET payload = ?, key_id = ?, changed_at = " + database.now() + OF_KEY,
        IntentionRow.list(
            sealed.map(Sealed::bytes).orElse(null),
            sealed.map(Sealed::keyId).orElse(null),
            key.connection(),
            key.group()));
  }

  private Optional<Token> token(ResultSet row, TokenKey key) throws SQLException {
    byte[] payload = row.getBytes("payload");
    if (payload == null) {
      return Optional.empty();
    }
    try {
      Sealed sealed = new Sealed(row.getString("key_id"), payload);
      return Optional.of(TokenBytes.read(atRest.open(sealed, context(key))));
    } catch (AtRestException | IOException e) {
      throw new StoreException(
          "The store can't read the token of connection "
              + key.connection()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** Sealed bytes that were moved to another row don't open there. */
  private static String context(TokenKey key) {
    return Keys.sha256("lw_token", key.connection(), key.group());
  }

  private static List<String> row(TokenKey key) {
    return List.of(key.connection(), key.group());
  }

  private static Optional<Token> first(List<Optional<Token>> rows) {
    return rows.isEmpty() ? Optional.empty() : rows.get(0);
  }
}
