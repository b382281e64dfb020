package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of one component's extensions that a reader of UBL kept, until they are written. */
final class KeptTexts {

  private static final String PREFIX = Kept.NAMESPACE + "/";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Extensions all;

  KeptTexts(Extensions extensions) {
    all = extensions;
    for (Map.Entry<ExtensionKey, ExtensionValue> entry : extensions.values().entrySet()) {
      String key = entry.getKey().value();
      if (key.startsWith(PREFIX)
          && entry.getValue().value() instanceof JsonValue.StringValue text) {
        texts.put(key.substring(PREFIX.length()), text.text());
      }
    }
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** The names of those that are still to be written. */
  Set<String> names() {
    return texts.keySet();
  }

  /** Takes a text to write it; null when there is none of that name. */
  @Nullable String take(String name) {
    return texts.remove(name);
  }

  /** Reports what has not been taken, and extensions that never came from UBL. */
  void reportLeft(Losses losses, Place place) {
    all.values().keySet().stream()
        .map(ExtensionKey::value)
        .filter(key -> !key.startsWith(PREFIX) || texts.containsKey(key.substring(PREFIX.length())))
        .forEach(key -> losses.add(place.field("extensions").field(key.replace("/", "~1")), key));
    all.unknownMembers().keySet().forEach(member -> losses.add(place, member));
  }
}
