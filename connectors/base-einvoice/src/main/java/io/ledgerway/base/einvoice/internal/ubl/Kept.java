package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that the model has no field for, as extensions of the document or of one line. */
final class Kept {

  static final String NAMESPACE = "ubl";
  private static final int MOST = 200;

  private final Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>();
  private final int prefixLength;

  /** For paths that begin with a prefix of the given length, which is left out of the keys. */
  Kept(int prefixLength) {
    this.prefixLength = prefixLength;
  }

  /** Keeps a text; false when there are too many already. */
  boolean keep(String path, String text) {
    if (values.size() >= MOST) {
      return false;
    }
    String name = path.substring(prefixLength).replace('/', '.');
    ExtensionKey key = ExtensionKey.of(NAMESPACE, name);
    for (int i = 2; values.containsKey(key); i++) {
      key = ExtensionKey.of(NAMESPACE, name + "#" + i);
    }
    values.put(key, ExtensionValue.text(text));
    return true;
  }

  Extensions extensions() {
    return values.isEmpty() ? Extensions.EMPTY : Extensions.of(values);
  }

  /** A single text as extensions of a component. */
  static Extensions one(String name, String text) {
    return Extensions.of(Map.of(ExtensionKey.of(NAMESPACE, name), ExtensionValue.text(text)));
  }
}
