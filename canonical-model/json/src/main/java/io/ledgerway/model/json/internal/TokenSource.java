package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of JSON tokens that stands on one of them. */
interface TokenSource {

  /** Moves to the next token; null at the end. */
  @Nullable JsonToken next() throws IOException;

  @Nullable JsonToken current();

  /** Text of a name, string or number, exactly as written. */
  String text() throws IOException;

  int line();

  int column();

  /** Reads straight from a parser. */
  static TokenSource of(JsonParser parser) {
    return new ParserTokens(parser);
  }

  /** Takes the value that a source stands on, so that it can be read later. */
  static Recorded record(TokenSource source) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int depth = 0;
    JsonToken token = source.current();
    while (token != null) {
      entries.add(Entry.of(token, source));
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        break;
      }
      token = source.next();
    }
    return new Recorded(entries);
  }

  /** The tokens of a tree, which has no lines. */
  static TokenSource of(JsonValue tree) {
    List<Entry> entries = new ArrayList<>();
    append(tree, entries);
    return new Recorded(entries);
  }

  private static void append(JsonValue value, List<Entry> entries) {
    if (value instanceof JsonValue.ObjectValue object) {
      entries.add(new Entry(JsonToken.START_OBJECT, "", 0, 0));
      object
          .members()
          .forEach(
              (name, member) -> {
                entries.add(new Entry(JsonToken.FIELD_NAME, name, 0, 0));
                append(member, entries);
              });
      entries.add(new Entry(JsonToken.END_OBJECT, "", 0, 0));
    } else if (value instanceof JsonValue.ArrayValue array) {
      entries.add(new Entry(JsonToken.START_ARRAY, "", 0, 0));
      array.items().forEach(item -> append(item, entries));
      entries.add(new Entry(JsonToken.END_ARRAY, "", 0, 0));
    } else {
      entries.add(scalar(value));
    }
  }

  private static Entry scalar(JsonValue value) {
    if (value instanceof JsonValue.StringValue string) {
      return new Entry(JsonToken.VALUE_STRING, string.text(), 0, 0);
    } else if (value instanceof JsonValue.NumberValue number) {
      boolean whole = number.text().matches("-?\\d+");
      JsonToken token = whole ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
      return new Entry(token, number.text(), 0, 0);
    } else if (value instanceof JsonValue.BooleanValue bool) {
      return new Entry(bool.value() ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE, "", 0, 0);
    }
    return new Entry(JsonToken.VALUE_NULL, "", 0, 0);
  }

  /** Tokens of a parser. */
  record ParserTokens(JsonParser parser) implements TokenSource {

    @Override
    public @Nullable JsonToken next() throws IOException {
      return parser.nextToken();
    }

    @Override
    public @Nullable JsonToken current() {
      return parser.currentToken();
    }

    @Override
    public String text() throws IOException {
      return parser.getText();
    }

    @Override
    public int line() {
      return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    @Override
    public int column() {
      return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }
  }

  /** One token that was kept with its place. */
  record Entry(JsonToken token, String text, int line, int column) {

    static Entry of(JsonToken token, TokenSource source) throws IOException {
      boolean hasText = token == JsonToken.FIELD_NAME || token.isScalarValue();
      return new Entry(token, hasText ? source.text() : "", source.line(), source.column());
    }
  }

  /** Tokens that were kept; stands on the first of them. */
  final class Recorded implements TokenSource {

    private final List<Entry> entries;
    private int position;

    private Recorded(List<Entry> entries) {
      this.entries = entries;
    }

    /** The same tokens from the first one on. */
    Recorded again() {
      return new Recorded(entries);
    }

    @Override
    public @Nullable JsonToken next() {
      position++;
      return current();
    }

    @Override
    public @Nullable JsonToken current() {
      return position < entries.size() ? entries.get(position).token() : null;
    }

    @Override
    public String text() {
      return here().text();
    }

    @Override
    public int line() {
      return here().line();
    }

    @Override
    public int column() {
      return here().column();
    }

    private Entry here() {
      return entries.get(Math.min(position, entries.size() - 1));
    }
  }
}
