package io.ledgerway.flow;

/**
 * What a person decided about a subject. Immutable.
 *
 * @param subject id of the subject
 * @param action what was decided
 * @param by who
 * @param reason why
 */
public record OperatorDecision(String subject, String action, String by, String reason) {

  /** Refuses a decision without name or reason with an {@link IllegalArgumentException}. */
  public OperatorDecision {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("A decision needs a name and a reason");
    }
  }
}
