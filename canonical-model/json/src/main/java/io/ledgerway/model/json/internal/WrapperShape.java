package io.ledgerway.model.json.internal;

import java.io.IOException;
import java.util.Objects;

/** A record of one text or decimal: JSON holds that scalar. */
final class WrapperShape implements Shape {

  private final RecordType type;
  private final Accessor accessor;
  private final Shape scalar;

  WrapperShape(RecordType type, Shape scalar) {
    this.type = type;
    this.accessor = Accessor.to(type.components()[0]);
    this.scalar = scalar;
  }

  @Override
  public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
    scalar.write(Objects.requireNonNull(accessor.of(value)), unknown, out);
  }

  @Override
  public Object read(JsonReading in) throws IOException {
    return type.create(new Object[] {scalar.read(in)}, in);
  }
}
