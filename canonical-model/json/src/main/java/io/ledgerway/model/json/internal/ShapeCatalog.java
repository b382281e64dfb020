package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of all record types, each made once. */
final class ShapeCatalog {

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
  private final Set<Class<?>> beingMade = ConcurrentHashMap.newKeySet();

  Shape of(Class<?> type) {
    Shape known = shapes.get(type);
    if (known != null) {
      return known;
    }
    Shape made = make(type);
    Shape first = shapes.putIfAbsent(type, made);
    return first == null ? made : first;
  }

  private Shape make(Class<?> type) {
    Shape scalar = ScalarShape.of(type);
    if (scalar != null) {
      return scalar;
    }
    if (type == Extensions.class) {
      return ExtensionsShape.INSTANCE;
    }
    if (JsonValue.class.isAssignableFrom(type)) {
      return AnyShape.INSTANCE;
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is no record of the model");
    }
    return record(type);
  }

  private Shape record(Class<?> type) {
    beingMade.add(type);
    try {
      return record(type, new RecordType(type));
    } finally {
      beingMade.remove(type);
    }
  }

  private Shape record(Class<?> type, RecordType recordType) {
    RecordComponent[] components = recordType.components();
    if (components.length == 1 && isWrapped(components[0].getType())) {
      return new WrapperShape(recordType, of(components[0].getType()));
    }
    List<Member> members = new ArrayList<>();
    for (RecordComponent component : components) {
      members.add(Member.of(component, shape(component.getGenericType())));
    }
    return type == Envelope.class
        ? new EnvelopeShape(recordType, members, this)
        : new RecordShape(type, recordType, members);
  }

  private static boolean isWrapped(Class<?> type) {
    return type == String.class || type == BigDecimal.class;
  }

  private Shape shape(Type type) {
    if (type instanceof TypeVariable<?>) {
      return new DocumentShape(this);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return new ListShape(shape(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() == Map.class
        && generic.getActualTypeArguments()[1] == String.class) {
      return TextMapShape.INSTANCE;
    }
    if (type instanceof Class<?> plain) {
      return beingMade.contains(plain) ? new LaterShape(this, plain) : of(plain);
    }
    throw new IllegalArgumentException("No JSON shape for " + type);
  }

  /**
   * The shape of a record inside itself, such as a line made of lines; looked up when it is used.
   */
  private record LaterShape(ShapeCatalog catalog, Class<?> type) implements Shape {

    @Override
    public boolean holdsMembers() {
      return true;
    }

    @Override
    public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
      catalog.of(type).write(value, unknown, out);
    }

    @Override
    public Object read(JsonReading in) throws IOException {
      return catalog.of(type).read(in);
    }
  }

  /** JSON that has no type of ours. */
  private enum AnyShape implements Shape {
    INSTANCE;

    @Override
    public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
      JsonValues.write((JsonValue) value, out);
    }

    @Override
    public Object read(JsonReading in) throws IOException {
      return JsonValues.read(in);
    }
  }
}
