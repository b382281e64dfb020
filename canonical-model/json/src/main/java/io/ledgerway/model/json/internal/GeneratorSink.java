package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes to a generator; decimals keep their scale. */
record GeneratorSink(JsonGenerator out) implements ValueSink {

  @Override
  public void startObject() throws IOException {
    out.writeStartObject();
  }

  @Override
  public void name(String name) throws IOException {
    out.writeFieldName(name);
  }

  @Override
  public void name(SerializedString name) throws IOException {
    out.writeFieldName(name);
  }

  @Override
  public void endObject() throws IOException {
    out.writeEndObject();
  }

  @Override
  public void startArray() throws IOException {
    out.writeStartArray();
  }

  @Override
  public void endArray() throws IOException {
    out.writeEndArray();
  }

  @Override
  public void text(String text) throws IOException {
    out.writeString(text);
  }

  @Override
  public void decimal(BigDecimal value) throws IOException {
    out.writeString(value.toPlainString());
  }

  @Override
  public void decimalText(String text) throws IOException {
    out.writeString(text);
  }

  @Override
  public void number(String text) throws IOException {
    out.writeNumber(Numbers.requireJson(text));
  }

  @Override
  public void bool(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  @Override
  public void nothing() throws IOException {
    out.writeNull();
  }
}
