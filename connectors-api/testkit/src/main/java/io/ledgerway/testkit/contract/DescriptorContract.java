package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.testkit.contract.internal.Require;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a connector says about itself. */
public interface DescriptorContract extends ContractRules {

  /**
   * The descriptor is data.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-D01",
      hint = "Make the descriptor of constants: no file, no socket, no configuration.")
  default void CT_D01_descriptorIsReadWithoutIo(World world) {
    try (SocketWatch watch = SocketWatch.begin()) {
      ConnectorDescriptor first = world.provider().descriptor();
      Require.equal(first, world.provider().descriptor(), "the descriptor of a second provider");
      Require.that(watch.sockets() == 0, "reading the descriptor opened a socket");
    }
    Require.equal(0, world.target().wire().size(), "requests while the descriptor was read");
  }

  /**
   * What is declared is there, and nothing else is.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-D02",
      hint = "Offer exactly what the descriptor declares; answer empty for everything else.")
  default void CT_D02_offersWhatItDeclaresAndNothingElse(World world) {
    Connector connector = world.connector();
    int before = world.target().wire().size();
    for (OperationSpec spec : world.provider().descriptor().operations()) {
      OperationSpec offered = connector.operation(spec.id()).orElse(spec);
      boolean finds = offered.write() != null && offered.write().lookup();
      Require.equal(
          spec.read() != null,
          connector.reader(spec.id()).isPresent(),
          spec.id() + " has a reader");
      Require.equal(
          spec.write() != null,
          connector.writer(spec.id()).isPresent(),
          spec.id() + " has a writer");
      Require.equal(finds, connector.lookup(spec.id()).isPresent(), spec.id() + " has a lookup");
    }
    OperationId unknown = new OperationId("never-declared");
    Require.that(connector.operation(unknown).isEmpty(), "an undeclared operation has contracts");
    Require.that(connector.reader(unknown).isEmpty(), "an undeclared operation has a reader");
    Require.that(connector.writer(unknown).isEmpty(), "an undeclared operation has a writer");
    Require.that(connector.lookup(unknown).isEmpty(), "an undeclared operation has a lookup");
    Require.equal(0, world.wireSince(before).size(), "requests while operations were looked for");
  }

  /**
   * Names and versions can be read by programs.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-D03",
      hint =
          "Give id and operations lower-case names with hyphens, a version in numbers, and"
              + " ConnectorDescriptor.SPI_VERSION.")
  default void CT_D03_namesAndVersionsAreValid(World world) {
    ConnectorDescriptor told = world.provider().descriptor();
    Require.that(told.id().matches(DescriptorChecks.NAME), "the id %s is no name", told.id());
    Require.that(
        told.version().matches(DescriptorChecks.VERSION), "the version %s is none", told.version());
    Require.that(
        DescriptorChecks.isLoadable(told.spiVersion()),
        "a runtime with SPI %s can't load a connector for SPI %s",
        ConnectorDescriptor.SPI_VERSION,
        told.spiVersion());
    Require.that(!told.targetSystem().isBlank(), "no target system is named");
    Require.that(!told.releases().isEmpty(), "no release of the target is named");
    Set<String> names = new HashSet<>();
    for (OperationSpec spec : told.operations()) {
      String name = spec.id().value();
      Require.that(name.matches(DescriptorChecks.NAME), "the operation %s has no name", name);
      Require.that(names.add(name), "two operations are called %s", name);
    }
    Require.equal(0, world.target().wire().size(), "requests while the descriptor was read");
  }

  /**
   * What is declared can be kept.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-D05",
      hint = "Declare only what fits together; what is not known is declared as the weakest.")
  default void CT_D05_contractsAreCoherent(World world) {
    ConnectorDescriptor told = world.provider().descriptor();
    for (OperationSpec declared : told.operations()) {
      OperationSpec offered = world.connector().operation(declared.id()).orElse(declared);
      Require.equal(declared.documentType(), offered.documentType(), "document type as offered");
      Require.equal(declared.effectClass(), offered.effectClass(), "effect class as offered");
      Require.equal(declared.effect(), offered.effect(), "effect as offered");
      DescriptorChecks.requireCoherent(told, offered);
    }
    Require.equal(0, world.target().effects(), "effects while contracts were read");
  }
}
