package io.ledgerway.model.json.version;

import io.ledgerway.model.v1.value.JsonValue;

/**
 * Turns an envelope of one major version into the former one, as far as that can hold it.
 *
 * <p>A pure function: the same envelope gives the same result, and members that it does not know
 * stay. What it drops is kept by {@link VersionChain}. Implementations are thread-safe.
 */
public interface Downcaster {

  /**
   * The major version that it reads; it writes the former one.
   *
   * @return major version, 1 or more
   */
  int from();

  /**
   * The version that it writes.
   *
   * @return version such as {@code 1.0}
   */
  String writes();

  /**
   * Converts an envelope.
   *
   * @param envelope the JSON of the envelope; its schemaVersion is set by the caller
   * @return the JSON in the former major version
   */
  JsonValue.ObjectValue downcast(JsonValue.ObjectValue envelope);
}
