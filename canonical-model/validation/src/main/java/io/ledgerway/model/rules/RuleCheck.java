package io.ledgerway.model.rules;

/**
 * The test of a rule.
 *
 * @param <T> the type of document it judges
 */
@FunctionalInterface
public interface RuleCheck<T> {

  /**
   * Judges a document.
   *
   * @param document the document
   * @param findings takes every violation and every missing fact
   */
  void check(T document, RuleFindings findings);
}
