package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import java.lang.reflect.Field;
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
        && emptyOf(type) == null
        && !(type.isPrimitive() && component.getDeclaringRecord() == ExtensionValue.class);
  }

  /** What an absent group means, where that is more than nothing. */
  @Nullable JsonNode absent() {
    Object empty = required() ? null : emptyOf(component.getType());
    JsonNode absent =
        empty == null ? null : GeneratedFiles.tree(DocumentJson.create().writeValue(empty));
    return absent == null || absent.isEmpty() ? null : absent;
  }

  private static @Nullable Object emptyOf(Class<?> type) {
    try {
      Field empty = type.getField("EMPTY");
      return empty.getType() == type ? empty.get(null) : null;
    } catch (NoSuchFieldException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(type.getName(), e);
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
