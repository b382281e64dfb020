package io.ledgerway.connector.read;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where reading goes on: a flat map that its connector alone understands, so that any host can keep
 * it. Immutable.
 *
 * @param fields names and values; empty means the beginning
 */
public record Cursor(Map<String, String> fields) {

  /** The beginning. */
  public static final Cursor START = new Cursor(Map.of());

  private static final String INDEX_VERSION = "1";

  /** Copies the fields, sorted by name. */
  public Cursor {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /**
   * A position in a file or list.
   *
   * @param index how many items have been read
   * @return the cursor
   */
  public static Cursor atIndex(long index) {
    return new Cursor(Map.of("v", INDEX_VERSION, "index", Long.toString(index)));
  }

  /**
   * The position of a cursor that {@link #atIndex} made.
   *
   * @return how many items have been read; 0 at the beginning
   * @throws ConnectorException of category CONFIG when another release, or something else, made it
   */
  public long index() {
    if (fields.isEmpty()) {
      return 0;
    }
    try {
      if (INDEX_VERSION.equals(fields.get("v"))) {
        return Long.parseLong(fields.getOrDefault("index", ""));
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "The stored place "
                + fields.keySet()
                + " was not made by this release: use the release"
                + " that made it, or a new connection"));
  }
}
