package io.ledgerway.connector;

import java.util.List;
import java.util.Optional;

/**
 * What a connector is and can do, readable without opening it. Immutable.
 *
 * @param id id of the connector, such as {@code bank-files}
 * @param version its own version
 * @param spiVersion version of this SPI that it was built for, {@code major.minor}
 * @param targetSystem which system it speaks to
 * @param releases which releases or formats of that system
 * @param operations its operations
 */
public record ConnectorDescriptor(
    String id,
    String version,
    String spiVersion,
    String targetSystem,
    List<String> releases,
    List<OperationSpec> operations) {

  /** The SPI version of this jar. */
  public static final String SPI_VERSION = "0.1";

  /** Copies the lists. */
  public ConnectorDescriptor {
    releases = List.copyOf(releases);
    operations = List.copyOf(operations);
  }

  /**
   * An operation by name.
   *
   * @param operation its name
   * @return its specification, or empty when it is not declared
   */
  public Optional<OperationSpec> operation(OperationId operation) {
    return operations.stream().filter(spec -> spec.id().equals(operation)).findFirst();
  }
}
