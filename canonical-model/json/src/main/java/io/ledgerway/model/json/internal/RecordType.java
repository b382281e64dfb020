package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.JsonErrorCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reflection over one record type, done once. */
final class RecordType {

  private final Class<?> type;
  private final RecordComponent[] components;
  private final Constructor<?> constructor;

  RecordType(Class<?> type) {
    this.type = type;
    components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getName() + " has no public constructor", e);
    }
  }

  RecordComponent[] components() {
    return components.clone();
  }

  Object create(@Nullable Object[] arguments, JsonReading in) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw in.error(
          JsonErrorCode.INVALID_VALUE,
          "the value is refused by "
              + type.getSimpleName()
              + "; see the rules of that type, such as: not blank");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " can't be made", e);
    }
  }

  /** The value of the static EMPTY of a group; null when the type is no group. */
  static @Nullable Object emptyOf(Class<?> type) {
    try {
      Field field = type.getField("EMPTY");
      return field.getType() == type ? field.get(null) : null;
    } catch (NoSuchFieldException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(type.getName() + ".EMPTY can't be read", e);
    }
  }
}
