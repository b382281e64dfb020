package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A list; its elements keep their own unknown members or refuse them. */
record ListShape(Shape element) implements Shape {

  @Override
  public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
    out.startArray();
    for (Object item : (List<?>) value) {
      element.write(item, UnknownMembers.NONE, out);
    }
    out.endArray();
  }

  @Override
  public Object read(JsonReading in) throws IOException {
    in.require(JsonToken.START_ARRAY, "an array");
    JsonReading.Keeper outer = in.keeper();
    in.keepWith(null);
    List<Object> items = new ArrayList<>();
    while (in.next() != JsonToken.END_ARRAY) {
      in.enter(Integer.toString(items.size()));
      items.add(element.read(in));
      in.leave();
    }
    in.keepWith(outer);
    return items;
  }
}
