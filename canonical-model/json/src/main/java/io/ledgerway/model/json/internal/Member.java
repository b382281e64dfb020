package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.envelope.Extensions;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record as a member of its JSON object.
 *
 * @param name its name
 * @param accessor reads it
 * @param shape how it stands in JSON
 * @param absent what an absent member means; null when nothing is stated or it has to be there
 * @param optional whether it may be absent
 */
record Member(
    String name, Method accessor, Shape shape, @Nullable Object absent, boolean optional) {

  static Member of(RecordComponent component, Shape shape) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Object absent = nullable ? null : absent(component.getType());
    return new Member(
        component.getName(), component.getAccessor(), shape, absent, nullable || absent != null);
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : RecordType.emptyOf(type);
  }

  boolean isExtensions() {
    return absent instanceof Extensions;
  }

  /** Whether the value says no more than its absence. */
  boolean isOmitted(@Nullable Object value) {
    return value == null || value.equals(absent);
  }
}
