package io.ledgerway.model.v1.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that the model has no type for: members of a newer minor version, open extensions.
 *
 * <p>Numbers are text, so nothing is rounded. Immutable and thread-safe.
 */
public sealed interface JsonValue {

  /**
   * An object.
   *
   * @param members its members, in the order received
   */
  record ObjectValue(Map<String, JsonValue> members) implements JsonValue {

    /** Copies the members. */
    public ObjectValue {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * An array.
   *
   * @param items its items
   */
  record ArrayValue(List<JsonValue> items) implements JsonValue {

    /** Copies the items. */
    public ArrayValue {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }
  }

  /**
   * A string.
   *
   * @param text its text
   */
  record StringValue(String text) implements JsonValue {}

  /**
   * A number.
   *
   * @param text the number as written
   */
  record NumberValue(String text) implements JsonValue {}

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record BooleanValue(boolean value) implements JsonValue {}

  /** The null of JSON, kept where it stands inside a kept value. */
  record NullValue() implements JsonValue {}
}
