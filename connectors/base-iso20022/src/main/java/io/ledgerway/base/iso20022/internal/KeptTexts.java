package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that the model has no field for, as extensions; a bounded number of them. */
final class KeptTexts {

  private static final String NAMESPACE = "iso20022";
  private static final int MOST = 100;

  private Map<ExtensionKey, ExtensionValue> values = Map.of();
  private final String outer;
  private boolean truncated;

  /** For paths inside an element, whose own path is left out of the keys. */
  KeptTexts(String outer) {
    this.outer = outer;
  }

  void add(String path, @Nullable String text) {
    if (text != null && text.isBlank()) {
      return;
    }
    if (text == null || values.size() >= MOST) {
      truncated = true;
      return;
    }
    int inside = outer.length() + 1;
    boolean isInside = path.length() > inside && path.charAt(inside - 1) == '/';
    String name = isInside && path.startsWith(outer) ? path.substring(inside) : path;
    put(name.replace('/', '.'), ExtensionValue.text(text.strip()));
  }

  /** Says that something was not kept. */
  void truncate() {
    truncated = true;
  }

  /** A text whose holder must be neither posted nor paid by those who do not know it. */
  void addVital(String name, String text) {
    put(name, new ExtensionValue(ExtensionType.TEXT, new JsonValue.StringValue(text), null, true));
  }

  private void put(String name, ExtensionValue value) {
    ExtensionKey key = ExtensionKey.of(NAMESPACE, name);
    for (int i = 2; values.containsKey(key); i++) {
      key = ExtensionKey.of(NAMESPACE, name + "#" + i);
    }
    if (values.isEmpty()) {
      values = new LinkedHashMap<>(); // Most have none.
    }
    values.put(key, value);
  }

  /** These texts and others. */
  Extensions with(KeptTexts others) {
    others.values.forEach(
        (key, value) -> put(key.value().substring(NAMESPACE.length() + 1), value));
    truncated |= others.truncated;
    return extensions();
  }

  Extensions extensions() {
    if (truncated) {
      put("truncated", ExtensionValue.text("further texts were not kept"));
      truncated = false;
    }
    return values.isEmpty() ? Extensions.EMPTY : Extensions.of(values);
  }
}
