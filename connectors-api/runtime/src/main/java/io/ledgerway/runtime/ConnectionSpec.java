package io.ledgerway.runtime;

import io.ledgerway.runtime.http.HttpSettings;
import java.util.Collections;
import java.util.Map;
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
 */
public record ConnectionSpec(
    String id,
    String name,
    String connector,
    Map<String, String> settings,
    @Nullable DataSource dataSource,
    @Nullable HttpSettings http) {

  /** Copies the settings. */
  public ConnectionSpec {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * A connection without an HTTP endpoint.
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
