package io.ledgerway.model.v1.envelope;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a document was read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param system which product
 * @param instance which connection or tenant, by its stable id
 * @param connector connector id
 * @param connectorVersion connector version
 * @param objectType the source's own name for the object
 * @param apiVersion version of the interface or format
 */
public record SourceSystem(
    String system,
    String instance,
    String connector,
    String connectorVersion,
    String objectType,
    @Nullable String apiVersion) {

  public SourceSystem {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(connector, "connector");
    Objects.requireNonNull(connectorVersion, "connectorVersion");
    Objects.requireNonNull(objectType, "objectType");
  }
}
