package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Value of an extension. Immutable and thread-safe.
 *
 * @param type what the value is
 * @param value the value as JSON; its shape follows the type
 * @param label what a person would call it
 * @param mustUnderstand true when a reader that does not know the extension must neither post nor
 *     pay the document
 */
public record ExtensionValue(
    ExtensionType type, JsonValue value, @Nullable String label, boolean mustUnderstand) {

  public ExtensionValue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }

  /**
   * A text.
   *
   * @param text the text
   * @return the value
   */
  public static ExtensionValue text(String text) {
    return new ExtensionValue(ExtensionType.TEXT, new JsonValue.StringValue(text), null, false);
  }

  @Override
  public String toString() {
    return "ExtensionValue[type=" + type + "]";
  }
}
