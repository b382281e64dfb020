package io.ledgerway.base.einvoice.internal.ubl;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object for each text, as codes repeat on every line of a document. */
final class Interned<T> {

  private static final int MOST = 1_000;

  private final Function<String, T> factory;
  private final Map<String, T> all = new HashMap<>(8);
  private String lastText = "";
  private @Nullable T last;

  Interned(Function<String, T> factory) {
    this.factory = factory;
  }

  T of(String text) {
    T found = last;
    if (found == null || !text.equals(lastText)) {
      found = all.get(text);
      if (found == null) {
        found = factory.apply(text);
        if (all.size() < MOST) {
          all.put(text, found);
        }
      }
      lastText = text;
      last = found;
    }
    return found;
  }

  @Nullable T ofNullable(@Nullable String text) {
    return text == null ? null : of(text);
  }
}
