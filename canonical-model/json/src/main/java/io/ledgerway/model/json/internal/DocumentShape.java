package io.ledgerway.model.json.internal;

import java.io.IOException;

/** The document in an envelope, written by what it is; the envelope's shape reads it. */
record DocumentShape(ShapeCatalog catalog) implements Shape {

  @Override
  public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
    catalog.of(value.getClass()).write(value, unknown, out);
  }

  @Override
  public boolean holdsMembers() {
    return true;
  }

  @Override
  public Object read(JsonReading in) {
    throw new IllegalStateException("The envelope reads its document");
  }
}
