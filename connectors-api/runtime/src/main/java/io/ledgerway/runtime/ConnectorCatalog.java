package io.ledgerway.runtime;

import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.SpiVersion;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connectors that a runtime may open. Not thread-safe. */
final class ConnectorCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectorCatalog.class);

  private final Map<String, ConnectorProvider> providers = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();

  /** Adds a provider that somebody asked for by name: what is wrong with it is an error. */
  void add(ConnectorProvider provider) {
    ConnectorDescriptor descriptor = provider.descriptor();
    SpiVersion built = SpiVersion.parse(descriptor.spiVersion());
    if (!SpiVersion.CURRENT.loads(built)) {
      throw new IllegalArgumentException(
          "Connector "
              + descriptor.id()
              + " was built for SPI "
              + built
              + ", this runtime has "
              + SpiVersion.CURRENT
              + ": use a release of the connector that fits");
    }
    ConnectorProvider other = providers.putIfAbsent(descriptor.id(), provider);
    if (other != null && other.getClass() != provider.getClass()) {
      throw new DuplicateConnectorException(
          "Two connectors have the id "
              + descriptor.id()
              + ": "
              + origin(other)
              + " and "
              + origin(provider)
              + "; leave one of them out");
    }
  }

  /**
   * Adds whatever a class loader finds; a provider that can't be used is put down and passed over.
   */
  void addAll(ClassLoader loader) {
    Iterator<ServiceLoader.Provider<ConnectorProvider>> found =
        ServiceLoader.load(ConnectorProvider.class, loader).stream().iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          return;
        }
        add(found.next().get());
      } catch (DuplicateConnectorException e) {
        throw e;
      } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
        LOG.warn("A connector can't be used and is left out: {}", e.getMessage());
        refused.add(String.valueOf(e.getMessage()));
      }
    }
  }

  Map<String, ConnectorProvider> providers() {
    return Map.copyOf(providers);
  }

  List<String> refused() {
    return List.copyOf(refused);
  }

  private static String origin(ConnectorProvider provider) {
    CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
    String name = provider.getClass().getName();
    return source == null || source.getLocation() == null
        ? name
        : name + " in " + source.getLocation();
  }

  /** Two providers claim one id: which one would serve a connection is anybody's guess. */
  private static final class DuplicateConnectorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    DuplicateConnectorException(String message) {
      super(message);
    }
  }
}
