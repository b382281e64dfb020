package io.ledgerway.model.json.version;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import java.util.List;
import java.util.Objects;

/**
 * A converted envelope. Immutable and thread-safe.
 *
 * @param envelope its JSON
 * @param warnings conversion warnings: where both the older version and {@code conversionData} had
 *     something to say, and the older version won
 */
public record Conversion(JsonValue.ObjectValue envelope, List<Finding> warnings) {

  /** Rule id of a conversion warning. */
  public static final String WARNING = "CONVERSION-VISIBLE-WINS";

  public Conversion {
    Objects.requireNonNull(envelope, "envelope");
    warnings = List.copyOf(warnings);
  }
}
