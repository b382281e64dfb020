package io.ledgerway.connector.config;

import io.ledgerway.connector.secret.SecretRef;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Validated configuration of one connection. Immutable; {@code toString} shows no values. */
public final class ConnectorConfig {

  private final String connectionId;
  private final Map<String, String> values;

  ConnectorConfig(String connectionId, Map<String, String> values) {
    this.connectionId = connectionId;
    this.values = Map.copyOf(values);
  }

  /**
   * Stable id of the connection.
   *
   * @return the id
   */
  public String connectionId() {
    return connectionId;
  }

  /**
   * A text that is given or has a default.
   *
   * @param key the key
   * @return its value
   * @throws IllegalArgumentException when the key has neither
   */
  public String text(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("No value for configuration key " + key));
  }

  /**
   * A text that may be missing.
   *
   * @param key the key
   * @return its value, or empty
   */
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * A whole number that is given or has a default.
   *
   * @param key the key
   * @return its value
   */
  public int integer(String key) {
    return Integer.parseInt(text(key));
  }

  /**
   * A duration that is given or has a default.
   *
   * @param key the key
   * @return its value
   */
  public Duration duration(String key) {
    return Duration.parse(text(key));
  }

  /**
   * An address that is given or has a default.
   *
   * @param key the key
   * @return its value
   */
  public URI address(String key) {
    return URI.create(text(key));
  }

  /**
   * Where a secret is kept. It is to be asked for each time that it is needed, from {@link
   * io.ledgerway.connector.ConnectorContext#secrets}.
   *
   * @param key the key
   * @return the reference
   */
  public SecretRef secret(String key) {
    return new SecretRef(text(key));
  }

  @Override
  public String toString() {
    return "ConnectorConfig[" + connectionId + ", keys=" + values.keySet() + "]";
  }
}
