package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.value.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Builds the canonical tree: sorted names, numbers by value, null members left out. */
final class CanonicalSink extends TreeSink {

  @Override
  Map<String, JsonValue> newMembers() {
    return new TreeMap<>();
  }

  @Override
  boolean keeps(JsonValue member) {
    return !(member instanceof JsonValue.NullValue);
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
}
