package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a connector said about one call. Immutable.
 *
 * @param report what it returned; null when it threw
 * @param thrown what it threw; null when it returned
 * @param refused what was refused while the batch was staged, by wire key
 * @param losses what the target could not hold, as told when the batch was staged or written
 */
public record Attempt(
    @Nullable WriteReport report,
    @Nullable RuntimeException thrown,
    Map<String, Verdict> refused,
    List<Finding> losses) {

  /** Copies map and list. */
  public Attempt {
    refused = Map.copyOf(refused);
    losses = List.copyOf(losses);
  }

  static Attempt returned(WriteReport report) {
    return new Attempt(report, null, Map.of(), List.of());
  }

  static Attempt failed(RuntimeException thrown) {
    return new Attempt(null, thrown, Map.of(), List.of());
  }

  /** The same, with what has become known since. */
  Attempt with(WriteReport later) {
    return new Attempt(later, thrown, refused, losses);
  }

  /**
   * What became of a document.
   *
   * @param item the document
   * @return what the connector says; what speaks for the whole call speaks for it
   */
  public Verdict of(WriteItem<?> item) {
    Verdict early = refused.get(item.wireKey());
    if (early != null) {
      return early;
    }
    if (report != null) {
      return Verdict.of(report.outcomes().get(item.wireKey()));
    }
    return thrown instanceof ConnectorException known
        ? Verdict.of(known.failure())
        : new Verdict(Verdict.Claim.SILENCE, null, null);
  }

  /**
   * The outcomes that were returned.
   *
   * @return outcome by wire key; empty when the connector threw
   */
  public Map<String, Outcome> outcomes() {
    return report == null ? Map.of() : new TreeMap<>(report.outcomes());
  }

  /**
   * What the connector threw.
   *
   * @return the exception, or empty
   */
  public Optional<RuntimeException> exception() {
    return Optional.ofNullable(thrown);
  }
}
