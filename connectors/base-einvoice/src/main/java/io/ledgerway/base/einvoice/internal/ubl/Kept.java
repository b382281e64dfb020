package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that the model has no field for, as extensions of the component they stand in. */
final class Kept {

  static final String NAMESPACE = "ubl";
  private static final int MOST = 200;

  private final @Nullable Kept outer;
  private final int depth;
  private @Nullable Map<ExtensionKey, ExtensionValue> values;

  /** For what stands inside an element so many levels below the root, whose path is left out. */
  Kept(@Nullable Kept outer, int depth) {
    this.outer = outer;
    this.depth = depth;
  }

  @Nullable Kept outer() {
    return outer;
  }

  /** Keeps a text; false when there are too many already. */
  boolean keep(String path, String text) {
    Map<ExtensionKey, ExtensionValue> kept = values == null ? new LinkedHashMap<>() : values;
    if (kept.size() >= MOST) {
      return false;
    }
    values = kept;
    String name = inside(path).replace('/', '.');
    ExtensionKey key = ExtensionKey.of(NAMESPACE, name);
    for (int i = 2; kept.containsKey(key); i++) {
      key = ExtensionKey.of(NAMESPACE, name + "#" + i);
    }
    kept.put(key, ExtensionValue.text(text));
    return true;
  }

  private String inside(String path) {
    int from = 0;
    for (int i = 0; i < depth; i++) {
      int slash = path.indexOf('/', from);
      if (slash < 0) {
        int attribute = path.indexOf('@', from);
        return attribute < 0 ? path.substring(from) : path.substring(attribute);
      }
      from = slash + 1;
    }
    return path.substring(from);
  }

  Extensions extensions() {
    return values == null ? Extensions.EMPTY : Extensions.of(values);
  }

  /** Extensions with one more text. */
  static Extensions with(Extensions extensions, String name, String text) {
    Map<ExtensionKey, ExtensionValue> all = new LinkedHashMap<>(extensions.values());
    all.put(ExtensionKey.of(NAMESPACE, name), ExtensionValue.text(text));
    return Extensions.of(all);
  }

  /** A single text as extensions of a component. */
  static Extensions one(String name, String text) {
    return Extensions.of(Map.of(ExtensionKey.of(NAMESPACE, name), ExtensionValue.text(text)));
  }
}
