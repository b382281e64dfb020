package io.ledgerway.runtime.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.JsonFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object and where it stands; a member that is null is taken for none. */
final class DescribedObject {

  private static final JsonFactory JSON = new JsonFactory();

  private final String pointer;
  private final Map<String, Object> members = new HashMap<>();

  private DescribedObject(String pointer) {
    this.pointer = pointer;
  }

  static DescribedObject parse(String json) {
    try (JsonParser in = JSON.createParser(json)) {
      in.nextToken();
      if (!(value(in, "") instanceof DescribedObject read)) {
        throw error(JsonErrorCode.WRONG_TYPE, "", "is no object");
      }
      if (in.nextToken() != null) {
        throw error(JsonErrorCode.TRAILING_CONTENT, "", "something follows the object");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new JsonFormatException(
          JsonErrorCode.SYNTAX,
          "",
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
          "is no JSON, or nested too deep");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object value(JsonParser in, String pointer) throws IOException {
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(in, pointer);
    }
    if (token == JsonToken.START_ARRAY) {
      return array(in, pointer);
    }
    if (token == JsonToken.VALUE_STRING) {
      return in.getText();
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return in.getBooleanValue();
    }
    return token == JsonToken.VALUE_NUMBER_INT ? in.getNumberValue() : null;
  }

  private static DescribedObject object(JsonParser in, String pointer) throws IOException {
    DescribedObject object = new DescribedObject(pointer);
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      Object value = value(in, object.at(name));
      if (value != null && object.members.put(name, value) != null) {
        throw object.refuse(JsonErrorCode.DUPLICATE_MEMBER, name, "stands twice");
      }
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser in, String pointer) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(in, pointer + "/" + elements.size()));
    }
    return elements;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  String text(String name) {
    return member(name, String.class, "a text");
  }

  boolean flag(String name) {
    return member(name, Boolean.class, "true or false");
  }

  int number(String name) {
    return member(name, Integer.class, "a whole number below 2147483648");
  }

  List<String> texts(String name) {
    return list(name, String.class, "a text");
  }

  List<DescribedObject> objects(String name) {
    return list(name, DescribedObject.class, "an object");
  }

  @Nullable DescribedObject object(String name) {
    return has(name) ? member(name, DescribedObject.class, "an object") : null;
  }

  Duration duration(String name) {
    String text = text(name);
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw refuse(JsonErrorCode.INVALID_VALUE, name, "is no ISO 8601 duration such as PT24H");
    }
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    E[] known = type.getEnumConstants();
    return Arrays.stream(known)
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                refuse(
                    JsonErrorCode.INVALID_VALUE,
                    name,
                    "is none of "
                        + Arrays.toString(known)
                        + "; a newer constant is read by a release with its SPI"));
  }

  /** What is made of the members; what its constructor refuses is an error of this object. */
  <T> T make(Function<DescribedObject, T> maker) {
    try {
      return maker.apply(this);
    } catch (IllegalArgumentException e) {
      throw error(JsonErrorCode.INVALID_VALUE, pointer, String.valueOf(e.getMessage()));
    }
  }

  private <T> List<T> list(String name, Class<T> type, String expected) {
    List<T> elements = new ArrayList<>();
    for (Object element : member(name, List.class, "a list")) {
      if (!type.isInstance(element)) {
        throw refuse(JsonErrorCode.WRONG_TYPE, name + "/" + elements.size(), "must be " + expected);
      }
      elements.add(type.cast(element));
    }
    return elements;
  }

  private <T> T member(String name, Class<T> type, String expected) {
    Object value = members.get(name);
    if (value == null) {
      throw refuse(JsonErrorCode.MISSING_MEMBER, name, "is missing or null; give " + expected);
    }
    if (!type.isInstance(value)) {
      throw refuse(JsonErrorCode.WRONG_TYPE, name, "must be " + expected);
    }
    return type.cast(value);
  }

  JsonFormatException refuse(JsonErrorCode code, String name, String rule) {
    return error(code, at(name), rule);
  }

  private String at(String name) {
    return pointer + "/" + name;
  }

  private static JsonFormatException error(JsonErrorCode code, String pointer, String rule) {
    return new JsonFormatException(code, pointer, 0, 0, rule);
  }
}
