package io.ledgerway.connector.port;

/**
 * A database of the connection. Thread-safe.
 *
 * <p>Every failure is a {@link io.ledgerway.connector.failure.ConnectorException}: no connection is
 * NOT_SENT, a failure before the commit is NOT_APPLIED, a failed commit is UNKNOWN.
 */
public interface SqlAccess {

  /**
   * Runs work in a transaction of its own and commits it.
   *
   * @param <R> the result
   * @param work what to do
   * @return what the work returned
   */
  <R> R inTransaction(SqlWork<R> work);
}
