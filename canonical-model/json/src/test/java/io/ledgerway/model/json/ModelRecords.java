package io.ledgerway.model.json;

import io.ledgerway.model.json.internal.DocumentTypes;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random records of every type of the model, made by reflection. */
public final class ModelRecords extends RecordMaker {

  public static final Map<DocumentType, Class<?>> DOCUMENTS = DocumentTypes.all();

  private static final List<String> TEXTS =
      List.of("a", "ı İ ß", "\"\\\u0001\u2028", "𝄞 clef", "/x~y", "4711", "  blank  ");

  private final Random random;

  private ModelRecords(long seed) {
    this.random = new Random(seed);
  }

  public static ModelRecords random(long seed) {
    return new ModelRecords(seed);
  }

  /** Every record type that can be reached from the documents and the envelope. */
  public static Set<Class<?>> types() {
    Set<Class<?>> found = new LinkedHashSet<>();
    collect(Envelope.class, found);
    DOCUMENTS.values().forEach(type -> collect(type, found));
    return found;
  }

  public static Set<Class<?>> typesOf(Class<?>... roots) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> root : roots) {
      collect(root, found);
    }
    return found;
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, found);
      }
    } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
      for (RecordComponent component : plain.getRecordComponents()) {
        collect(component.getGenericType(), found);
      }
    }
  }

  @Override
  protected boolean fillsNullable() {
    return random.nextInt(3) > 0;
  }

  @Override
  protected boolean leavesGroupEmpty() {
    return random.nextInt(4) == 0;
  }

  @Override
  protected int listSize() {
    return random.nextInt(3);
  }

  @Override
  protected Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      texts.put(text() + i, text());
    }
    return texts;
  }

  @Override
  protected Object scalar(Class<?> type, RecordComponent place) {
    if (type == JsonValue.class) {
      return new JsonValue.ArrayValue(List.of(new JsonValue.NumberValue("1.50")));
    } else if (type == String.class) {
      return text();
    } else if (type == BigDecimal.class) {
      return new BigDecimal(new BigInteger(70, random), random.nextInt(8)).negate();
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    } else if (type == ZoneId.class) {
      return ZoneId.of("Pacific/Chatham");
    } else if (type == Boolean.class || type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Integer.class || type == int.class) {
      return random.nextInt();
    } else if (type == Long.class || type == long.class) {
      return random.nextLong();
    }
    throw new IllegalStateException("No values for " + type);
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
  }

  @Override
  protected ExtensionKey extensionKey() {
    return ExtensionKey.of("test", "k" + random.nextInt(1_000));
  }

  @Override
  protected Extensions extensions() {
    Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.put(
          extensionKey(),
          new ExtensionValue(
              ExtensionType.OBJECT,
              new JsonValue.ObjectValue(Map.of("n", new JsonValue.NumberValue("1.50"))),
              random.nextBoolean() ? null : text(),
              random.nextBoolean()));
    }
    Map<String, JsonValue> unknown = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      unknown.put("/newMember", new JsonValue.NumberValue("12345678901234567.890"));
    }
    if (random.nextInt(4) == 0) {
      unknown.put("/nothing", new JsonValue.NullValue());
    }
    return new Extensions(values, unknown);
  }
}
