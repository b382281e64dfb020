package io.ledgerway.model.json.schema;

import io.ledgerway.model.v1.envelope.ExtensionValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A component of a record as its member in JSON. */
record ModelField(RecordComponent component, String doc) {

  String name() {
    return component.getName();
  }

  Type type() {
    return component.getGenericType();
  }

  /** Whether the codec refuses an object without it. */
  boolean required() {
    Class<?> type = component.getType();
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && type != List.class
        && type != Map.class
        && !hasEmpty(type)
        && !(type.isPrimitive() && component.getDeclaringRecord() == ExtensionValue.class);
  }

  private static boolean hasEmpty(Class<?> type) {
    try {
      return type.getField("EMPTY").getType() == type;
    } catch (NoSuchFieldException e) {
      return false;
    }
  }

  @Nullable String deprecatedSince() {
    Deprecated mark = component.getAccessor().getAnnotation(Deprecated.class);
    return mark == null ? null : mark.since();
  }

  /** The type as people write it: {@code List<InvoiceLine>}. */
  String typeName() {
    return nameOf(type());
  }

  /** What a list or map holds, or the type itself. */
  Type element() {
    if (type() instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    return type();
  }

  private static String nameOf(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<String> arguments =
          List.of(generic.getActualTypeArguments()).stream().map(ModelField::nameOf).toList();
      return nameOf(generic.getRawType()) + "<" + String.join(", ", arguments) + ">";
    }
    return type instanceof TypeVariable<?> ? "document" : ((Class<?>) type).getSimpleName();
  }
}
