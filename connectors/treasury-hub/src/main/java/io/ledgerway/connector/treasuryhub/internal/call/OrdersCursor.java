package io.ledgerway.connector.treasuryhub.internal.call;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far orders have been read: between two walks through the list, or within one. Immutable.
 *
 * @param since what was changed at this moment or later is given out
 * @param began when the walk began; null between two walks
 * @param after where in the hub's list the page begins; null at its head
 * @param last the last order given out of that page; null when none was
 */
record OrdersCursor(
    Instant since, @Nullable Instant began, @Nullable String after, @Nullable String last) {

  /** What is committed late, and clocks that differ, may hide a change for so long. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final String VERSION = "1";
  private static final OrdersCursor BEGINNING = new OrdersCursor(Instant.EPOCH, null, null, null);

  static OrdersCursor of(Cursor cursor, String scope) {
    Map<String, String> fields = cursor.fields();
    if (fields.isEmpty()) {
      return BEGINNING;
    }
    if (!VERSION.equals(fields.get("v"))) {
      throw refused("is of another version");
    }
    if (!scope.equals(fields.get("scope"))) {
      throw refused("belongs to another organisation or account");
    }
    try {
      String began = fields.get("began");
      return new OrdersCursor(
          Instant.parse(fields.getOrDefault("since", "")),
          began == null ? null : Instant.parse(began),
          fields.get("after"),
          fields.get("last"));
    } catch (DateTimeException e) {
      throw refused("holds no times");
    }
  }

  Cursor cursor(String scope) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("v", VERSION);
    fields.put("scope", scope);
    fields.put("since", since.toString());
    if (began != null) {
      fields.put("began", began.toString());
    }
    if (after != null) {
      fields.put("after", after);
    }
    if (last != null) {
      fields.put("last", last);
    }
    return new Cursor(fields);
  }

  /** The same walk, on a page that begins elsewhere. */
  OrdersCursor at(Instant start, @Nullable String page, @Nullable String lastGiven) {
    return new OrdersCursor(since, start, page, lastGiven);
  }

  /** Behind the end of a walk: what changed while it lasted comes with the next one. */
  OrdersCursor done(Instant start) {
    Instant next = start.minus(OVERLAP);
    return new OrdersCursor(next.isAfter(since) ? next : since, null, null, null);
  }

  /** Before the head of the list again. */
  OrdersCursor again() {
    return new OrdersCursor(since, null, null, null);
  }

  private static ConnectorException refused(String why) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "The stored place in the hub's orders "
                + why
                + ": use a new connection, or restore the former configuration"));
  }
}
