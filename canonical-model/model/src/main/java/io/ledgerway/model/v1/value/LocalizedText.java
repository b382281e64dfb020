package io.ledgerway.model.v1.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with its language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the text
 * @param language BCP 47 tag
 * @param subject subject code, UNTDID 4451 (BT-21)
 */
public record LocalizedText(String text, @Nullable String language, @Nullable String subject) {

  public LocalizedText {
    Objects.requireNonNull(text, "text");
  }
}
