package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.internal.Require;
import java.util.HashSet;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
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
    Require.equal(
        !world.operations(Aspect.DESCRIBABLE).isEmpty(),
        connector.schemas().isPresent(),
        "the connector describes the target's fields");
    OperationId unknown = new OperationId("never-declared");
    Require.that(connector.operation(unknown).isEmpty(), "an undeclared operation has contracts");
    Require.that(connector.reader(unknown).isEmpty(), "an undeclared operation has a reader");
    Require.that(connector.writer(unknown).isEmpty(), "an undeclared operation has a writer");
    Require.that(connector.lookup(unknown).isEmpty(), "an undeclared operation has a lookup");
    Require.equal(0, world.wireSince(before).size(), "requests while operations were looked for");
  }

  /**
   * Names and versions can be read by programs, and all of it as JSON.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-D03",
      hint =
          "Give id and operations lower-case names with hyphens, a version in numbers, and"
              + " ConnectorDescriptor.SPI_VERSION; write every text in whole characters, so that it"
              + " survives as JSON.")
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
    Require.that(
        told.equals(DescriptorChecks.throughJson(told)),
        "the descriptor is another one after it was written as JSON and read back");
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

  /**
   * It is found by its jar's own class loader, and works whatever loader the thread has.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-D04",
      hint =
          "Name the provider in META-INF/services, and load classes and resources by your own"
              + " class's loader, never by the thread's.")
  default void CT_D04_needsNoLoaderOfTheThread(World world) {
    ConnectorProvider provider = world.provider();
    if (world.isRegistered()) {
      Require.that(
          ServiceLoader.load(ConnectorProvider.class, provider.getClass().getClassLoader()).stream()
              .anyMatch(each -> isOf(each, provider.descriptor().id())),
          "no provider with the id %s is found among the services",
          provider.descriptor().id());
    }
    ClassLoader former = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
    try {
      for (Reading<?> reading : world.readings()) {
        int seeded = reading.samples().seed(2).size();
        Require.equal(seeded, reading.readAll(2).size(), reading + ": read under another loader");
      }
      Require.equal(0, world.target().effects(), "effects of reading");
      for (Writing<?> writing : world.writings(Aspect.WRITE)) {
        writesUnderAForeignLoader(world, writing);
      }
    } finally {
      Thread.currentThread().setContextClassLoader(former);
    }
  }

  private static boolean isOf(ServiceLoader.Provider<ConnectorProvider> found, String id) {
    try {
      return found.get().descriptor().id().equals(id);
    } catch (ServiceConfigurationError | RuntimeException e) {
      return false; // another connector's trouble
    }
  }

  private static <T> void writesUnderAForeignLoader(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    Verdict verdict = writing.write(item).of(item);
    Require.that(
        verdict.isClaimedThere() && world.target().effects(item.key().businessId()) == 1,
        "%s under another loader: %s",
        writing,
        verdict);
  }
}
