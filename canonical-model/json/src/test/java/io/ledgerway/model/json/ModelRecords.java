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
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random records of every type of the model, made by reflection. */
public final class ModelRecords {

  public static final Map<DocumentType, Class<?>> DOCUMENTS = DocumentTypes.all();

  private static final List<String> TEXTS =
      List.of("a", "ı İ ß", "\"\\\u0001\u2028", "𝄞 clef", "/x~y", "4711", "  blank  ");

  private final Random random;
  private final Set<Class<?>> around = new LinkedHashSet<>();

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

  public Envelope<?> envelope(DocumentType type) {
    return (Envelope<?>) record(Envelope.class, type);
  }

  public Object record(Class<?> type) {
    return record(type, DocumentType.INVOICE);
  }

  private Object record(Class<?> type, DocumentType documentType) {
    if (type == DocumentType.class) {
      return documentType;
    }
    if (type == Extensions.class) {
      return extensions();
    }
    if (type == ExtensionKey.class) {
      return ExtensionKey.of("test", "k" + random.nextInt(1_000));
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (components[i].getName().equals("schemaVersion")) {
        values[i] = "1.0";
      } else if (!nullable || random.nextInt(3) > 0) {
        values[i] = value(components[i].getGenericType(), documentType);
      }
    }
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private Object value(Type type, DocumentType documentType) {
    if (type instanceof TypeVariable<?>) {
      return record(DOCUMENTS.get(documentType), documentType);
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], documentType)
          : texts();
    }
    Class<?> plain = (Class<?>) type;
    Object empty = random.nextInt(4) > 0 ? null : empty(plain);
    return empty != null ? empty : plain.isRecord() ? record(plain, documentType) : scalar(plain);
  }

  private static Object empty(Class<?> type) {
    try {
      return type.isRecord() ? type.getField("EMPTY").get(null) : null;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private List<Object> list(Type element, DocumentType documentType) {
    List<Object> items = new ArrayList<>();
    boolean insideItself = element instanceof Class<?> && !around.add((Class<?>) element);
    for (int i = insideItself ? 0 : random.nextInt(3); i > 0; i--) {
      items.add(value(element, documentType));
    }
    if (!insideItself && element instanceof Class<?>) {
      around.remove(element);
    }
    return items;
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      texts.put(text() + i, text());
    }
    return texts;
  }

  private Object scalar(Class<?> type) {
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

  private Extensions extensions() {
    Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.put(
          (ExtensionKey) record(ExtensionKey.class),
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
