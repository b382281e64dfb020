package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON without a type of ours; numbers stay text. */
final class JsonValues {

  private JsonValues() {}

  static JsonValue read(JsonReading in) throws IOException {
    return switch (in.token()) {
      case START_OBJECT -> readObject(in);
      case START_ARRAY -> readArray(in);
      case VALUE_STRING -> new JsonValue.StringValue(in.text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.NumberValue(in.text());
      case VALUE_TRUE -> new JsonValue.BooleanValue(true);
      case VALUE_FALSE -> new JsonValue.BooleanValue(false);
      case VALUE_NULL -> new JsonValue.NullValue();
      default -> throw in.wrongType("a JSON value");
    };
  }

  private static JsonValue readObject(JsonReading in) throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (in.next() == JsonToken.FIELD_NAME) {
      String name = in.text();
      in.enter(name);
      if (members.containsKey(name)) {
        throw in.duplicate();
      }
      in.next();
      members.put(name, read(in));
      in.leave();
    }
    return new JsonValue.ObjectValue(members);
  }

  private static JsonValue readArray(JsonReading in) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    while (in.next() != JsonToken.END_ARRAY) {
      in.enter(Integer.toString(items.size()));
      items.add(read(in));
      in.leave();
    }
    return new JsonValue.ArrayValue(items);
  }

  static void write(JsonValue value, ValueSink out) throws IOException {
    if (value instanceof JsonValue.ObjectValue object) {
      out.startObject();
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        out.name(member.getKey());
        write(member.getValue(), out);
      }
      out.endObject();
    } else if (value instanceof JsonValue.ArrayValue array) {
      out.startArray();
      for (JsonValue item : array.items()) {
        write(item, out);
      }
      out.endArray();
    } else if (value instanceof JsonValue.StringValue string) {
      out.text(string.text());
    } else if (value instanceof JsonValue.NumberValue number) {
      out.number(number.text());
    } else if (value instanceof JsonValue.BooleanValue bool) {
      out.bool(bool.value());
    } else {
      out.nothing();
    }
  }
}
