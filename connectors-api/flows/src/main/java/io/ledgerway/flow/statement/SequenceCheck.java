package io.ledgerway.flow.statement;

import io.ledgerway.model.v1.party.AccountNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements of one account fit together. Immutable and thread-safe.
 *
 * @param rule what was checked
 * @param ok whether it holds; null where the statements do not tell
 * @param account whose statements they are
 * @param sources where the statements come from that it is about, as they were named; all of the
 *     account where it holds
 * @param message the same in words, and what to do; names no account
 */
public record SequenceCheck(
    Rule rule, @Nullable Boolean ok, AccountNumber account, List<String> sources, String message) {

  /** What is checked. */
  public enum Rule {
    /** No number is missing where the bank counts. */
    SEQUENCE,
    /** Each statement opens with what the one before it closed with. */
    CONTINUITY,
    /** No statement comes twice, neither with the same content nor with other content. */
    DUPLICATE
  }

  /** Copies the list. */
  public SequenceCheck {
    sources = List.copyOf(sources);
  }
}
