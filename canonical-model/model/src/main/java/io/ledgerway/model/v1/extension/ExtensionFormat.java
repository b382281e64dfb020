package io.ledgerway.model.v1.extension;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ArrayValue;
import io.ledgerway.model.v1.value.JsonValue.BooleanValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import io.ledgerway.model.v1.value.JsonValue.StringValue;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the value of an extension stands in JSON. Immutable and thread-safe.
 *
 * @param <T> the Java type of the value
 */
public final class ExtensionFormat<T> {

  /** A text. */
  public static final ExtensionFormat<String> TEXT =
      new ExtensionFormat<>(ExtensionType.TEXT, StringValue::new, ExtensionFormat::text);

  /** A code of a list that the definition knows. */
  public static final ExtensionFormat<String> CODE =
      new ExtensionFormat<>(ExtensionType.CODE, StringValue::new, ExtensionFormat::text);

  /** A decimal; a string in JSON, so that its scale is kept. */
  public static final ExtensionFormat<BigDecimal> DECIMAL =
      new ExtensionFormat<>(
          ExtensionType.DECIMAL,
          value -> new StringValue(value.toPlainString()),
          json -> new BigDecimal(text(json)));

  /** An amount in a currency. */
  public static final ExtensionFormat<Money> MONEY =
      new ExtensionFormat<>(
          ExtensionType.MONEY,
          value ->
              object(
                  "amount", value.amount().toPlainString(), "currency", value.currency().value()),
          json -> Money.of(member(json, "amount"), member(json, "currency")));

  /** True or false. */
  public static final ExtensionFormat<Boolean> BOOL =
      new ExtensionFormat<>(
          ExtensionType.BOOL,
          BooleanValue::new,
          json -> {
            if (json instanceof BooleanValue value) {
              return value.value();
            }
            throw new IllegalArgumentException("true or false");
          });

  /** A calendar date. */
  public static final ExtensionFormat<LocalDate> DATE =
      new ExtensionFormat<>(
          ExtensionType.DATE,
          value -> new StringValue(value.toString()),
          json -> LocalDate.parse(text(json)));

  /** A moment in UTC. */
  public static final ExtensionFormat<Instant> INSTANT =
      new ExtensionFormat<>(
          ExtensionType.INSTANT,
          value -> new StringValue(value.toString()),
          json -> Instant.parse(text(json)));

  /** A reference to a document by type, number and line. */
  public static final ExtensionFormat<DocumentRef> REF =
      new ExtensionFormat<>(
          ExtensionType.REF, ExtensionFormat::reference, ExtensionFormat::reference);

  /** Any JSON object. */
  public static final ExtensionFormat<ObjectValue> OBJECT =
      new ExtensionFormat<>(
          ExtensionType.OBJECT,
          value -> value,
          json -> {
            if (json instanceof ObjectValue object) {
              return object;
            }
            throw new IllegalArgumentException("an object");
          });

  private final ExtensionType type;
  private final Function<T, JsonValue> writer;
  private final Function<JsonValue, T> reader;

  private ExtensionFormat(
      ExtensionType type, Function<T, JsonValue> writer, Function<JsonValue, T> reader) {
    this.type = type;
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * A list of values of one format.
   *
   * @param item format of each value
   * @param <E> the Java type of each value
   * @return the format of the list
   */
  public static <E> ExtensionFormat<List<E>> listOf(ExtensionFormat<E> item) {
    return new ExtensionFormat<>(
        ExtensionType.LIST,
        values -> {
          List<JsonValue> items = new ArrayList<>();
          values.forEach(value -> items.add(item.write(value)));
          return new ArrayValue(items);
        },
        json -> {
          if (!(json instanceof ArrayValue array)) {
            throw new IllegalArgumentException("a list");
          }
          List<E> values = new ArrayList<>();
          array.items().forEach(value -> values.add(item.read(value)));
          return List.copyOf(values);
        });
  }

  /**
   * The type that stands beside the value.
   *
   * @return the type
   */
  public ExtensionType type() {
    return type;
  }

  JsonValue write(T value) {
    return writer.apply(value);
  }

  /** Reads a value; throws IllegalArgumentException or DateTimeException when it is none. */
  T read(JsonValue json) {
    return reader.apply(json);
  }

  private static String text(@Nullable JsonValue json) {
    if (json instanceof StringValue string) {
      return string.text();
    }
    throw new IllegalArgumentException("a string");
  }

  private static String member(JsonValue json, String name) {
    if (json instanceof ObjectValue object) {
      return text(object.members().get(name));
    }
    throw new IllegalArgumentException("an object");
  }

  private static ObjectValue object(String... namesAndTexts) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      members.put(namesAndTexts[i], new StringValue(namesAndTexts[i + 1]));
    }
    return new ObjectValue(members);
  }

  private static JsonValue reference(DocumentRef reference) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("type", new StringValue(reference.type().value()));
    if (reference.number() != null) {
      members.put("number", new StringValue(reference.number()));
    }
    if (reference.lineNumber() != null) {
      members.put("lineNumber", new StringValue(reference.lineNumber()));
    }
    return new ObjectValue(members);
  }

  private static DocumentRef reference(JsonValue json) {
    DocumentRefBuilder reference =
        DocumentRefBuilder.builder().type(new DocumentRefType(member(json, "type")));
    Map<String, JsonValue> members = ((ObjectValue) json).members();
    if (members.containsKey("number")) {
      reference.number(text(members.get("number")));
    }
    if (members.containsKey("lineNumber")) {
      reference.lineNumber(text(members.get("lineNumber")));
    }
    return reference.build();
  }
}
