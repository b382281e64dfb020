package io.ledgerway.runtime.schema;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.schema.SchemaDifference;
import io.ledgerway.connector.schema.TargetSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a target are others than at the last look. Immutable.
 *
 * @param connection stable id of the connection
 * @param operation the operation that reads from or writes to them
 * @param number which drift of this operation it is, from 1
 * @param older what was described before; null where it was too long to be kept
 * @param newer what is described now
 */
public record SchemaDrift(
    String connection,
    OperationId operation,
    int number,
    @Nullable TargetSchema older,
    TargetSchema newer) {

  /**
   * What has changed.
   *
   * @return field by field; empty where nothing but the hash of the older fields is known
   */
  public Optional<SchemaDifference> difference() {
    return Optional.ofNullable(older).map(before -> SchemaDifference.between(before, newer));
  }
}
