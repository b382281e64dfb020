package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.value.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a tree of what is written, in its order. */
class TreeSink implements ValueSink {

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

  Map<String, JsonValue> newMembers() {
    return new LinkedHashMap<>();
  }

  final JsonValue result() {
    if (result == null) {
      throw new IllegalStateException("Nothing was written");
    }
    return result;
  }

  boolean keeps(JsonValue member) {
    return true;
  }

  @Override
  public void startObject() {
    frames.push(new Frame(newMembers()));
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
    add(new JsonValue.StringValue(value.toPlainString()));
  }

  @Override
  public void decimalText(String text) {
    add(new JsonValue.StringValue(text));
  }

  @Override
  public void number(String text) {
    add(new JsonValue.NumberValue(Numbers.requireJson(text)));
  }

  @Override
  public void bool(boolean value) {
    add(new JsonValue.BooleanValue(value));
  }

  @Override
  public void nothing() {
    add(new JsonValue.NullValue());
  }

  /** Takes a finished value to its place. */
  final void add(JsonValue value) {
    Frame frame = frames.peek();
    if (frame == null) {
      result = value;
    } else if (frame.members == null) {
      frame.items.add(value);
    } else if (keeps(value)) {
      frame.members.put(frame.name, value);
    }
  }
}
