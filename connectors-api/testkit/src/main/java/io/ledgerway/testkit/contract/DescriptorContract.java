package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
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
}
