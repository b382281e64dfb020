package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map from text to text, in its order. */
enum TextMapShape implements Shape {
  INSTANCE;

  @Override
  public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
    out.startObject();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      out.name((String) entry.getKey());
      out.text((String) entry.getValue());
    }
    out.endObject();
  }

  @Override
  public Object read(JsonReading in) throws IOException {
    in.require(JsonToken.START_OBJECT, "an object");
    Map<String, String> entries = new LinkedHashMap<>();
    while (in.next() == JsonToken.FIELD_NAME) {
      String name = in.text();
      in.enter(name);
      if (entries.containsKey(name)) {
        throw in.duplicate();
      }
      in.next();
      entries.put(name, (String) ScalarShape.TEXT.read(in));
      in.leave();
    }
    return entries;
  }
}
