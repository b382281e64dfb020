package io.ledgerway.connector.read;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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
    return new Cursor(Map.of("v", "1", "index", Long.toString(index)));
  }

  /**
   * The position of a cursor that {@link #atIndex} made.
   *
   * @return how many items have been read; 0 at the beginning
   */
  public long index() {
    return Optional.ofNullable(fields.get("index")).map(Long::parseLong).orElse(0L);
  }
}
