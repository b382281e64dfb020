package io.ledgerway.testkit.contract.live;

import io.ledgerway.runtime.http.HttpSettings;
import java.util.Map;

/**
 * A connection to a sandbox. Immutable; {@code toString} shows names alone.
 *
 * @param config the connector's configuration, key and value
 * @param secrets the secrets that the connection asks for, value by name
 * @param http the endpoint, with how the connection proves itself
 * @param writesAllowed whether the owner of the sandbox allows documents to be written there
 */
public record LiveConnection(
    Map<String, String> config,
    Map<String, String> secrets,
    HttpSettings http,
    boolean writesAllowed) {

  /** Copies the maps. */
  public LiveConnection {
    config = Map.copyOf(config);
    secrets = Map.copyOf(secrets);
  }

  /**
   * A connection that only reads.
   *
   * @param settings what the owner of the sandbox has given
   * @param http the endpoint, with how the connection proves itself
   * @return the connection with configuration and secrets as given
   */
  public static LiveConnection reading(LiveSettings settings, HttpSettings http) {
    return new LiveConnection(settings.config(), settings.secrets(), http, false);
  }

  @Override
  public String toString() {
    return "LiveConnection[config=" + config.keySet() + ", secrets=" + secrets.keySet() + "]";
  }
}
