package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.io.SerializedString;
import io.ledgerway.model.v1.envelope.Extensions;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record as a member of its JSON object.
 *
 * @param written its name, ready to be written
 * @param accessor reads it
 * @param shape how it stands in JSON
 * @param absent what an absent member means; null when nothing is stated or it has to be there
 * @param optional whether it may be absent
 */
record Member(
    SerializedString written,
    Accessor accessor,
    Shape shape,
    @Nullable Object absent,
    boolean optional) {

  static Member of(RecordComponent component, Shape shape) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Object absent = nullable ? null : absent(component.getType());
    return new Member(
        new SerializedString(component.getName()),
        Accessor.to(component),
        shape,
        absent,
        nullable || absent != null);
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : RecordType.emptyOf(type);
  }

  String name() {
    return written.getValue();
  }

  boolean isExtensions() {
    return absent instanceof Extensions;
  }

  /** Whether the value says no more than its absence. */
  boolean isOmitted(@Nullable Object value) {
    return value == null || value == absent || value.equals(absent);
  }
}
