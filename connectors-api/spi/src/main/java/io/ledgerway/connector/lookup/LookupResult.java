package io.ledgerway.connector.lookup;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.write.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lookup found. */
public sealed interface LookupResult {

  /**
   * It is there.
   *
   * @param contentHash hash of the content there, in the form that the writer stamps; null when the
   *     target keeps none
   * @param state what became of it: applied, accepted or rejected
   */
  record Found(@Nullable String contentHash, Outcome state) implements LookupResult {}

  /**
   * It is provably not there.
   *
   * @param asOf the moment this was true
   */
  record Absent(Instant asOf) implements LookupResult {}

  /**
   * More than one stands there, where there should be one at most.
   *
   * @param references the target's references of what it found, as many as it gave
   */
  record Ambiguous(List<String> references) implements LookupResult {
    /** Copies the list. */
    public Ambiguous {
      references = List.copyOf(references);
    }
  }

  /**
   * Nothing can be said.
   *
   * @param failure why
   */
  record Unavailable(Failure failure) implements LookupResult {}
}
