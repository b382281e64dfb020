package io.ledgerway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorCatalogTest {

  private static final String SERVICE = "META-INF/services/" + ConnectorProvider.class.getName();

  @TempDir private Path folder;

  @Test
  void passesOverWhatCannotBeUsed() throws IOException {
    ConnectorCatalog catalog = new ConnectorCatalog();
    try (URLClassLoader loader =
        jars(Missing.NAME, Throwing.class.getName(), Good.class.getName(), Newer.class.getName())) {
      catalog.addAll(loader);
    }
    assertThat(catalog.providers()).containsOnlyKeys("good");
    assertThat(catalog.refused())
        .hasSize(3)
        .anySatisfy(reason -> assertThat(reason).contains(Missing.NAME))
        .anySatisfy(reason -> assertThat(reason).contains(Throwing.class.getName()))
        .anySatisfy(reason -> assertThat(reason).contains("newer", "SPI 0.9", "0.1"));
  }

  @Test
  void namesBothWhoClaimOneId() throws IOException {
    try (URLClassLoader loader = jars(Good.class.getName(), Other.class.getName())) {
      assertThatThrownBy(() -> new ConnectorCatalog().addAll(loader))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(
              "good", Good.class.getName() + " in ", Other.class.getName() + " in ");
    }
  }

  @Test
  void takesTheSameConnectorTwice() {
    ConnectorCatalog catalog = new ConnectorCatalog();
    catalog.add(new Good());
    catalog.add(new Good());
    assertThat(catalog.providers()).containsOnlyKeys("good");
  }

  @Test
  void refusesAloudWhatWasAskedForByName() {
    assertThatThrownBy(() -> Ledgerway.runtime().connector(new Newer()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("newer", "SPI 0.9");
    assertThatThrownBy(() -> Ledgerway.runtime().connector(new Garbled()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("major.minor");
  }

  @Test
  void saysWhatWasLeftOut() throws IOException {
    try (URLClassLoader loader = jars(Newer.class.getName())) {
      assertThat(Ledgerway.runtime().connectorsOf(loader).refusedConnectors()).hasSize(1);
    }
  }

  /** A loader that finds the named providers in a folder of its own. */
  private URLClassLoader jars(String... providers) throws IOException {
    Path services = folder.resolve(SERVICE);
    Files.createDirectories(services.getParent());
    Files.write(services, List.of(providers));
    return new URLClassLoader(new URL[] {url()}, getClass().getClassLoader());
  }

  private URL url() throws MalformedURLException {
    return folder.toUri().toURL();
  }

  private static final class Missing {
    private static final String NAME = "io.ledgerway.nowhere.Provider";
  }

  /** What the providers have in common: they are never opened. */
  abstract static class Stub implements ConnectorProvider {

    private final String id;
    private final String spiVersion;

    Stub(String id, String spiVersion) {
      this.id = id;
      this.spiVersion = spiVersion;
    }

    @Override
    public ConnectorDescriptor descriptor() {
      return new ConnectorDescriptor(id, "1", spiVersion, "Nothing", List.of(), List.of());
    }

    @Override
    public ConfigSpec configSpec() {
      return new ConfigSpec(List.of());
    }

    @Override
    public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
      throw new UnsupportedOperationException();
    }
  }

  /** Loads. */
  public static final class Good extends Stub {
    public Good() {
      super("good", ConnectorDescriptor.SPI_VERSION);
    }
  }

  /** Claims the id of the good one. */
  public static final class Other extends Stub {
    public Other() {
      super("good", ConnectorDescriptor.SPI_VERSION);
    }
  }

  /** Built for an SPI to come. */
  public static final class Newer extends Stub {
    public Newer() {
      super("newer", "0.9");
    }
  }

  /** Built for nobody knows what. */
  public static final class Garbled extends Stub {
    public Garbled() {
      super("garbled", "one");
    }
  }

  /** Can't be made. */
  public static final class Throwing extends Stub {
    public Throwing() {
      super("throwing", ConnectorDescriptor.SPI_VERSION);
      throw new IllegalStateException("No");
    }
  }
}
