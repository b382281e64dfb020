package io.ledgerway.model.rules;

/**
 * A rule that could not be judged, as a fact is missing. That is no pass. Immutable.
 *
 * @param rule id of the rule
 * @param missing JSON pointer of the fact, starting at {@code /document}, or the name of one of the
 *     {@link ValidationFacts}
 */
public record NotEvaluated(String rule, String missing) {}
