package io.ledgerway.connector.read;

/** What a reader reads from; decides how the runtime remembers its progress. */
public enum ReadSource {
  /**
   * A folder of others: one file is one partition, known by name and hash; it is archived when
   * done.
   */
  EXCHANGE_FOLDER,
  /** A folder of the user's own: as above, but its files are never moved. */
  OWN_FOLDER,
  /** A table or service that a cursor walks through. */
  CURSOR
}
