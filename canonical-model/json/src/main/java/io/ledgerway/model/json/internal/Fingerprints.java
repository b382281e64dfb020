package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ArrayValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells whether a JSON value is still the same, whatever the order of its members. */
final class Fingerprints {

  private static final String ABSENT = "absent";

  private Fingerprints() {}

  static String of(@Nullable JsonValue value) {
    if (value == null) {
      return ABSENT;
    }
    StringBuilder text = new StringBuilder();
    append(value, text);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Each text stands with its length, so that no two values give one text. */
  private static void append(JsonValue value, StringBuilder text) {
    if (value instanceof ObjectValue object) {
      text.append('{');
      new TreeMap<>(object.members())
          .forEach(
              (name, member) -> {
                text.append(name.length()).append(':').append(name);
                append(member, text);
              });
      text.append('}');
    } else if (value instanceof ArrayValue array) {
      text.append('[');
      array.items().forEach(item -> append(item, text));
      text.append(']');
    } else if (value instanceof JsonValue.StringValue string) {
      text.append('s').append(string.text().length()).append(':').append(string.text());
    } else if (value instanceof JsonValue.NumberValue number) {
      text.append('n').append(number.text().length()).append(':').append(number.text());
    } else if (value instanceof JsonValue.BooleanValue bool) {
      text.append(bool.value() ? 't' : 'f');
    } else {
      text.append('0');
    }
  }
}
