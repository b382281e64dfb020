package io.ledgerway.runtime;

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
 */
public record ConnectionSpec(
    String id,
    String name,
    String connector,
    Map<String, String> settings,
    @Nullable DataSource dataSource) {

  /** Copies the settings. */
  public ConnectionSpec {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  @Override
  public String toString() {
    return "ConnectionSpec[id=" + id + ", name=" + name + ", connector=" + connector + "]";
  }
}
