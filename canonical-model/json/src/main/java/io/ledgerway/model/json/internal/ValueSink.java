package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;

/** Where JSON is written to, one event after the other. */
interface ValueSink {

  void startObject() throws IOException;

  void name(String name) throws IOException;

  /** A name that is written often. */
  default void name(SerializedString name) throws IOException {
    name(name.getValue());
  }

  void endObject() throws IOException;

  void startArray() throws IOException;

  void endArray() throws IOException;

  void text(String text) throws IOException;

  /** A decimal, written as a string. */
  void decimal(BigDecimal value) throws IOException;

  /** A decimal that is a string already. */
  void decimalText(String text) throws IOException;

  /** A number as it was written. */
  void number(String text) throws IOException;

  void bool(boolean value) throws IOException;

  void nothing() throws IOException;
}
