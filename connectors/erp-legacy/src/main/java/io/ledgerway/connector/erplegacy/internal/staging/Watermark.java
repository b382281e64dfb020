package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How far the answers have been read: the newest row that was given out, and a digest over the rows
 * given out in the time before it in which transactions may still be committed.
 *
 * @param windowFrom where that time begins
 * @param updatedAt the newest row's time of change
 * @param messageId the newest row's id
 * @param window digest over the rows from {@code windowFrom} to the newest
 */
record Watermark(Instant windowFrom, Instant updatedAt, String messageId, String window) {

  static final Duration OVERLAP = Duration.ofSeconds(5);

  private static final String VERSION = "1";
  private static final Watermark BEGINNING =
      new Watermark(Instant.EPOCH, Instant.EPOCH, "", new WindowDigest().hex());

  static Watermark of(Cursor cursor, String scope) {
    Map<String, String> fields = cursor.fields();
    if (fields.isEmpty()) {
      return BEGINNING;
    }
    if (!VERSION.equals(fields.get("v"))) {
      throw refused("is of another version");
    }
    if (!scope.equals(fields.get("scope"))) {
      throw refused("belongs to another company");
    }
    try {
      return new Watermark(
          Instant.parse(fields.getOrDefault("from", "")),
          Instant.parse(fields.getOrDefault("at", "")),
          fields.getOrDefault("id", ""),
          fields.getOrDefault("window", ""));
    } catch (DateTimeException e) {
      throw refused("holds no times");
    }
  }

  Cursor cursor(String scope) {
    return new Cursor(
        Map.of(
            "v", VERSION,
            "scope", scope,
            "from", windowFrom.toString(),
            "at", updatedAt.toString(),
            "id", messageId,
            "window", window));
  }

  /** Where the window begins once a row of this time has been given out; it never moves back. */
  Instant windowBefore(Instant newest) {
    Instant from = newest.minus(OVERLAP);
    return from.isAfter(windowFrom) ? from : windowFrom;
  }

  private static ConnectorException refused(String why) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "The stored place in the staging tables "
                + why
                + ": use a new connection, or restore the former configuration"));
  }
}
