package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the model has no field for: typed extensions, and JSON members of a newer minor version.
 * Immutable and thread-safe.
 *
 * @param values typed extensions by key, in the order received
 * @param unknownMembers members that this version does not know, by JSON pointer relative to the
 *     object that carries these extensions; filled by the JSON reader alone, and written back at
 *     their places
 */
public record Extensions(
    Map<ExtensionKey, ExtensionValue> values, Map<String, JsonValue> unknownMembers) {

  /** No extension at all; JSON omits it. */
  public static final Extensions EMPTY = new Extensions(Map.of(), Map.of());

  public Extensions {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    unknownMembers = Collections.unmodifiableMap(new LinkedHashMap<>(unknownMembers));
  }

  /**
   * Typed extensions without unknown members.
   *
   * @param values the extensions
   * @return the extensions
   */
  public static Extensions of(Map<ExtensionKey, ExtensionValue> values) {
    return new Extensions(values, Map.of());
  }

  /**
   * Whether there is nothing here.
   *
   * @return true when both maps are empty
   */
  public boolean isEmpty() {
    return values.isEmpty() && unknownMembers.isEmpty();
  }

  @Override
  public String toString() {
    return "Extensions" + values.keySet();
  }
}
