package io.ledgerway.runtime;

import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection as configured. Immutable.
 *
 * @param id stable id; intentions are bound to it
 * @param name what people call it; may change at any time
 * @param connector id of the connector
 * @param settings its configuration
 * @param dataSource its database; null where it has none
 * @param http its HTTP endpoint; null where it has none
 * @param limits how fast and how patiently it is used
 */
public record ConnectionSpec(
    String id,
    String name,
    String connector,
    Map<String, String> settings,
    @Nullable DataSource dataSource,
    @Nullable HttpSettings http,
    ConnectionLimits limits) {

  /** Copies the settings. */
  public ConnectionSpec {
    Objects.requireNonNull(limits, "limits");
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * A connection with the usual limits.
   *
   * @param id stable id; intentions are bound to it
   * @param name what people call it
   * @param connector id of the connector
   * @param settings its configuration
   * @param dataSource its database; null where it has none
   * @param http its HTTP endpoint; null where it has none
   */
  public ConnectionSpec(
      String id,
      String name,
      String connector,
      Map<String, String> settings,
      @Nullable DataSource dataSource,
      @Nullable HttpSettings http) {
    this(id, name, connector, settings, dataSource, http, ConnectionLimits.USUAL);
  }

  /**
   * A connection without an HTTP endpoint, with the usual limits.
   *
   * @param id stable id; intentions are bound to it
   * @param name what people call it
   * @param connector id of the connector
   * @param settings its configuration
   * @param dataSource its database; null where it has none
   */
  public ConnectionSpec(
      String id,
      String name,
      String connector,
      Map<String, String> settings,
      @Nullable DataSource dataSource) {
    this(id, name, connector, settings, dataSource, null);
  }

  @Override
  public String toString() {
    return "ConnectionSpec[id=" + id + ", name=" + name + ", connector=" + connector + "]";
  }
}
