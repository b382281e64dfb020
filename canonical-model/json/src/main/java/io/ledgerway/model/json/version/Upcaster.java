package io.ledgerway.model.json.version;

import io.ledgerway.model.v1.value.JsonValue;

/**
 * Turns an envelope of one major version into the next one.
 *
 * <p>A pure function: the same envelope gives the same result, and members that it does not know
 * stay. It deletes what it consumed. Implementations are thread-safe.
 */
public interface Upcaster {

  /**
   * The major version that it reads; it writes the next one.
   *
   * @return major version, 0 or more
   */
  int from();

  /**
   * Converts an envelope.
   *
   * @param envelope the JSON of the envelope; its schemaVersion is set by the caller
   * @return the JSON in the next major version
   */
  JsonValue.ObjectValue upcast(JsonValue.ObjectValue envelope);
}
