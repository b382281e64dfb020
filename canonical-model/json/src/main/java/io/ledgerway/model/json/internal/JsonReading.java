package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.json.JsonLimits;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of one JSON text: where it stands, and who keeps unknown members. */
final class JsonReading {

  private final JsonLimits limits;
  private final List<String> path = new ArrayList<>();
  private TokenSource tokens;
  private @Nullable Keeper keeper;

  JsonReading(TokenSource tokens, JsonLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
  }

  /** Keeps the unknown members of one object with extensions and of the groups inside it. */
  static final class Keeper {

    private final int depth;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Keeper(int depth) {
      this.depth = depth;
    }

    Map<String, JsonValue> members() {
      return members;
    }
  }

  Keeper newKeeper() {
    return new Keeper(path.size());
  }

  @Nullable Keeper keeper() {
    return keeper;
  }

  void keepWith(@Nullable Keeper next) {
    keeper = next;
  }

  JsonLimits limits() {
    return limits;
  }

  JsonToken token() throws IOException {
    JsonToken token = tokens.current();
    if (token == null) {
      throw error(JsonErrorCode.SYNTAX, "the text ends too early; send the whole document");
    }
    return token;
  }

  JsonToken next() throws IOException {
    tokens.next();
    return token();
  }

  String text() throws IOException {
    String text = tokens.text();
    if (hasUnpairedSurrogate(text)) {
      throw error(
          JsonErrorCode.INVALID_VALUE, "half of a surrogate pair is no text; send valid Unicode");
    }
    return text;
  }

  /** Takes the present value for later. */
  TokenSource.Recorded record() throws IOException {
    return TokenSource.record(tokens);
  }

  /** Reads from a value that was taken, then goes on where it was. */
  Object replay(TokenSource recorded, Shape shape) throws IOException {
    TokenSource before = tokens;
    tokens = recorded;
    try {
      return shape.read(this);
    } finally {
      tokens = before;
    }
  }

  /** The tree of a value that was taken. */
  JsonValue tree(TokenSource recorded) throws IOException {
    TokenSource before = tokens;
    tokens = recorded;
    try {
      return JsonValues.read(this);
    } finally {
      tokens = before;
    }
  }

  void enter(String name) {
    path.add(name);
  }

  void leave() {
    path.remove(path.size() - 1);
  }

  void require(JsonToken expected, String what) throws IOException {
    if (token() != expected) {
      throw wrongType(what);
    }
  }

  /** Keeps the present value, whose name was entered, as an unknown member. */
  void keepUnknown() throws IOException {
    Keeper keeping = keeper;
    if (keeping == null) {
      throw error(
          JsonErrorCode.UNKNOWN_MEMBER,
          "this value has no such member and can't keep it; remove it or move it to extensions");
    }
    String pointer = Pointers.of(path.subList(keeping.depth, path.size()));
    if (keeping.members.containsKey(pointer)) {
      throw duplicate();
    }
    keeping.members.put(pointer, JsonValues.read(this));
  }

  JsonFormatException duplicate() {
    return error(JsonErrorCode.DUPLICATE_MEMBER, "the member stands twice; keep one of them");
  }

  JsonFormatException wrongType(String expected) {
    return error(
        JsonErrorCode.WRONG_TYPE, "expected " + expected + ", found " + kind(tokens.current()));
  }

  JsonFormatException error(JsonErrorCode code, String rule) {
    return new JsonFormatException(code, pointer(), tokens.line(), tokens.column(), rule);
  }

  String pointer() {
    return Pointers.shortened(path);
  }

  int line() {
    return tokens.line();
  }

  int column() {
    return tokens.column();
  }

  private static String kind(@Nullable JsonToken token) {
    if (token == null) {
      return "the end";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }

  static boolean hasUnpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
