package io.ledgerway.model.json.internal;

import java.io.IOException;

/** How the values of one type stand in JSON. */
interface Shape {

  void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException;

  /** Whether unknown members may be written into it by the object around it. */
  default boolean holdsMembers() {
    return false;
  }

  /** Reads the value whose first token is the present one; leaves the reading at its last. */
  Object read(JsonReading in) throws IOException;
}
