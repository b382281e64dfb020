package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationId;
import java.util.Optional;
import java.util.Set;

/** The fields of the target for one operation that is describable. */
public interface SchemaSamples {

  /**
   * Which operation.
   *
   * @return a declared operation that is describable
   */
  OperationId operation();

  /**
   * What the connector reads or writes.
   *
   * @return paths, at least one, as the target spells them
   */
  Set<String> fields();

  /**
   * Adds a field at the target, as a person there might, of which the connector knows nothing.
   *
   * @return its path; empty where nobody can add one
   */
  default Optional<String> addCustom() {
    return Optional.empty();
  }
}
