package io.ledgerway.testkit.contract;

/**
 * What came of one rule. Immutable.
 *
 * @param id its number
 * @param test name of the test method
 * @param level how binding it is
 * @param status what came of it
 * @param reason why it failed or did not apply; empty when it passed
 */
public record RuleResult(String id, String test, Level level, Status status, String reason) {

  /** What can come of a rule. */
  public enum Status {
    /** The connector keeps it. */
    PASS,
    /** The connector breaks it. */
    FAIL,
    /** It is not about this connector. */
    NOT_APPLICABLE
  }
}
