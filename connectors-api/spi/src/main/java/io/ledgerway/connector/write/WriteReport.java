package io.ledgerway.connector.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exactly one outcome per item. Immutable.
 *
 * @param outcomes outcome by wire key
 */
public record WriteReport(Map<String, Outcome> outcomes) {

  /** Copies the map. */
  public WriteReport {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }

  /**
   * The same outcome for every item.
   *
   * @param items the items
   * @param outcome their outcome
   * @return the report
   */
  public static WriteReport all(List<? extends WriteItem<?>> items, Outcome outcome) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    items.forEach(item -> outcomes.put(item.wireKey(), outcome));
    return new WriteReport(outcomes);
  }
}
