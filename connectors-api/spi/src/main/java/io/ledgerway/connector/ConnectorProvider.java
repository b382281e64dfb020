package io.ledgerway.connector;

import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;

/**
 * Entry point of a connector, found by {@link java.util.ServiceLoader}: public, without arguments,
 * cheap, without I/O. Implementations are thread-safe.
 */
public interface ConnectorProvider {

  /**
   * What the connector is and can do, as data.
   *
   * @return the descriptor; the same at every call
   */
  ConnectorDescriptor descriptor();

  /**
   * Which configuration the connector takes.
   *
   * @return the specification; the same at every call
   */
  ConfigSpec configSpec();

  /**
   * Opens a connector for one connection of one tenant. It may do I/O within the call's deadline.
   *
   * @param config configuration that {@link #configSpec} has validated
   * @param context the world as the connector may see it
   * @param call deadline, cancellation and correlation
   * @return an open connector
   * @throws io.ledgerway.connector.failure.ConnectorException when it can't be opened
   */
  Connector open(ConnectorConfig config, ConnectorContext context, Call call);
}
