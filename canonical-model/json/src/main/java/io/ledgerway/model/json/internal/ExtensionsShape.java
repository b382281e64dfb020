package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Typed extensions by key; unknown members of them stay with the object that carries them. */
enum ExtensionsShape implements Shape {
  INSTANCE;

  private static final Set<String> NAMES = Set.of("type", "value", "label", "mustUnderstand");

  @Override
  public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
    Map<ExtensionKey, ExtensionValue> values = ((Extensions) value).values();
    unknown.requirePlaces(
        values.keySet().stream().map(ExtensionKey::value).collect(Collectors.toSet()));
    out.startObject();
    for (Map.Entry<ExtensionKey, ExtensionValue> entry : values.entrySet()) {
      String key = entry.getKey().value();
      out.name(key);
      writeValue(entry.getValue(), unknown.below(key), out);
    }
    unknown.write(out);
    out.endObject();
  }

  @Override
  public boolean holdsMembers() {
    return true;
  }

  private static void writeValue(ExtensionValue value, UnknownMembers unknown, ValueSink out)
      throws IOException {
    unknown.requirePlaces(NAMES);
    for (String name : NAMES) {
      unknown.below(name).requireNone(name);
    }
    out.startObject();
    out.name("type");
    out.text(value.type().value());
    out.name("value");
    writeTyped(value, out);
    if (value.label() != null) {
      out.name("label");
      out.text(value.label());
    }
    if (value.mustUnderstand()) {
      out.name("mustUnderstand");
      out.bool(true);
    }
    unknown.write(out);
    out.endObject();
  }

  /** An amount in an extension is compared by value, as everywhere. */
  private static void writeTyped(ExtensionValue value, ValueSink out) throws IOException {
    if (value.type().equals(ExtensionType.DECIMAL)) {
      writeDecimal(value.value(), out);
    } else if (value.type().equals(ExtensionType.MONEY)
        && value.value() instanceof JsonValue.ObjectValue money) {
      out.startObject();
      for (Map.Entry<String, JsonValue> member : money.members().entrySet()) {
        out.name(member.getKey());
        if (member.getKey().equals("amount")) {
          writeDecimal(member.getValue(), out);
        } else {
          JsonValues.write(member.getValue(), out);
        }
      }
      out.endObject();
    } else {
      JsonValues.write(value.value(), out);
    }
  }

  private static void writeDecimal(JsonValue value, ValueSink out) throws IOException {
    if (value instanceof JsonValue.StringValue string && Numbers.isPlain(string.text())) {
      out.decimalText(string.text());
    } else {
      JsonValues.write(value, out);
    }
  }

  @Override
  public Object read(JsonReading in) throws IOException {
    in.require(JsonToken.START_OBJECT, "an object of extensions");
    Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>();
    while (in.next() == JsonToken.FIELD_NAME) {
      in.enter(in.text());
      ExtensionKey key = key(in);
      if (values.containsKey(key)) {
        throw in.duplicate();
      }
      in.next();
      values.put(key, readValue(in));
      in.leave();
    }
    return Extensions.of(values);
  }

  private static ExtensionKey key(JsonReading in) throws IOException {
    try {
      return new ExtensionKey(in.text());
    } catch (IllegalArgumentException e) {
      throw in.error(
          JsonErrorCode.INVALID_VALUE, "an extension's name is namespace/name with one slash");
    }
  }

  private static ExtensionValue readValue(JsonReading in) throws IOException {
    in.require(JsonToken.START_OBJECT, "an object with type and value");
    Draft draft = new Draft();
    Set<String> seen = new LinkedHashSet<>();
    while (in.next() == JsonToken.FIELD_NAME) {
      String name = in.text();
      in.enter(name);
      if (!seen.add(name)) {
        throw in.duplicate();
      }
      in.next();
      draft.take(name, in);
      in.leave();
    }
    return draft.finish(in);
  }

  /** An extension value whose members are being read. */
  private static final class Draft {

    private @Nullable String type;
    private @Nullable JsonValue value;
    private @Nullable String label;
    private boolean mustUnderstand;

    void take(String name, JsonReading in) throws IOException {
      switch (name) {
        case "type" -> type = (String) ScalarShape.TEXT.read(in);
        case "value" -> value = JsonValues.read(in);
        case "label" ->
            label = in.token() == JsonToken.VALUE_NULL ? null : (String) ScalarShape.TEXT.read(in);
        case "mustUnderstand" -> mustUnderstand = (Boolean) ScalarShape.BOOL.read(in);
        default -> in.keepUnknown();
      }
    }

    ExtensionValue finish(JsonReading in) {
      if (type == null || type.isBlank() || value == null) {
        throw in.error(
            JsonErrorCode.MISSING_MEMBER, "an extension needs a type and a value; add them");
      }
      return new ExtensionValue(new ExtensionType(type), value, label, mustUnderstand);
    }
  }
}
