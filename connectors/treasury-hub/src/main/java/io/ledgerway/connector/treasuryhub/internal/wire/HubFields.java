package io.ledgerway.connector.treasuryhub.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of an object of the hub; what has another form counts as missing. */
final class HubFields {

  private HubFields() {}

  static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  static @Nullable BigInteger integer(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isIntegralNumber() ? value.bigIntegerValue() : null;
  }

  static @Nullable Instant instant(JsonNode object, String name) {
    String text = text(object, name);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Map<String, String> texts(JsonNode object, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .path(name)
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().asText());
              }
            });
    return Collections.unmodifiableMap(texts);
  }

  static List<HubReference> references(JsonNode object) {
    List<HubReference> references = new ArrayList<>();
    for (JsonNode each : object.path("reference_numbers")) {
      String type = text(each, "reference_number_type");
      String number = text(each, "reference_number");
      if (type != null && number != null) {
        references.add(new HubReference(type, number));
      }
    }
    return List.copyOf(references);
  }
}
