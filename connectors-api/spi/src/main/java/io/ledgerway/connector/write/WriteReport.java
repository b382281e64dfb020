package io.ledgerway.connector.write;

import io.ledgerway.model.v1.value.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exactly one outcome per item, and what was lost on the way. Immutable.
 *
 * @param outcomes outcome by wire key
 * @param losses what the target does not hold as it stands in the documents, as far as {@link
 *     Prepared#losses} has not told it; each names its document in its message, and no value
 */
public record WriteReport(Map<String, Outcome> outcomes, List<Finding> losses) {

  /** Copies map and list. */
  public WriteReport {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    losses = List.copyOf(losses);
  }

  /**
   * Outcomes of documents of which nothing was lost.
   *
   * @param outcomes outcome by wire key
   */
  public WriteReport(Map<String, Outcome> outcomes) {
    this(outcomes, List.of());
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
