package io.ledgerway.model.v1.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document in another system.
 *
 * <p>Immutable and thread-safe.
 *
 * @param system which product, such as {@code s4}
 * @param instance which tenant, client or database of it
 * @param objectType the system's own name for the object
 * @param id the id
 * @param idKind what kind of id
 * @param parts the parts of a composite id, in order
 */
public record ExternalId(
    String system,
    String instance,
    String objectType,
    String id,
    @Nullable ExternalIdKind idKind,
    Map<String, String> parts) {

  public ExternalId {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(objectType, "objectType");
    Objects.requireNonNull(id, "id");
    parts = parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
