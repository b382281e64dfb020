package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.value.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the canonical tree: sorted names, numbers by value, null members left out. */
final class CanonicalSink implements ValueSink {

  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable JsonValue result;

  /** An object or array that is not finished. */
  private static final class Frame {

    private final @Nullable Map<String, JsonValue> members;
    private final List<JsonValue> items = new ArrayList<>();
    private String name = "";

    private Frame(@Nullable Map<String, JsonValue> members) {
      this.members = members;
    }
  }

  JsonValue result() {
    if (result == null) {
      throw new IllegalStateException("Nothing was written");
    }
    return result;
  }

  @Override
  public void startObject() {
    frames.push(new Frame(new TreeMap<>()));
  }

  @Override
  public void name(String name) {
    frames.element().name = name;
  }

  @Override
  public void endObject() {
    Map<String, JsonValue> members = frames.pop().members;
    add(new JsonValue.ObjectValue(members == null ? Map.of() : members));
  }

  @Override
  public void startArray() {
    frames.push(new Frame(null));
  }

  @Override
  public void endArray() {
    add(new JsonValue.ArrayValue(frames.pop().items));
  }

  @Override
  public void text(String text) {
    add(new JsonValue.StringValue(text));
  }

  @Override
  public void decimal(BigDecimal value) {
    add(new JsonValue.StringValue(Numbers.byValue(value)));
  }

  @Override
  public void decimalText(String text) {
    add(new JsonValue.StringValue(Numbers.byValue(text)));
  }

  @Override
  public void number(String text) {
    add(new JsonValue.NumberValue(Numbers.byValue(Numbers.requireJson(text))));
  }

  @Override
  public void bool(boolean value) {
    add(new JsonValue.BooleanValue(value));
  }

  @Override
  public void nothing() {
    add(new JsonValue.NullValue());
  }

  private void add(JsonValue value) {
    Frame frame = frames.peek();
    if (frame == null) {
      result = value;
    } else if (frame.members == null) {
      frame.items.add(value);
    } else if (!(value instanceof JsonValue.NullValue)) {
      frame.members.put(frame.name, value);
    }
  }
}
