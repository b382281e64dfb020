package io.ledgerway.base.bankformats.internal;

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

  private static final int MOST = 100;

  private final Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>();
  private final String namespace;

  KeptTexts(String namespace) {
    this.namespace = namespace;
  }

  void add(String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      put(name, ExtensionValue.text(text.strip()));
    }
  }

  /** A text whose holder must be neither posted nor paid by those who do not know it. */
  void addVital(String name, String text) {
    put(name, new ExtensionValue(ExtensionType.TEXT, new JsonValue.StringValue(text), null, true));
  }

  private void put(String name, ExtensionValue value) {
    if (values.size() >= MOST) {
      values.put(
          ExtensionKey.of(namespace, "truncated"),
          ExtensionValue.text("further texts were not kept"));
      return;
    }
    ExtensionKey key = ExtensionKey.of(namespace, name);
    for (int i = 2; values.containsKey(key); i++) {
      key = ExtensionKey.of(namespace, name + "#" + i);
    }
    values.put(key, value);
  }

  Extensions extensions() {
    return values.isEmpty() ? Extensions.EMPTY : Extensions.of(values);
  }
}
