package io.ledgerway.testkit.contract.internal;

import io.ledgerway.testkit.contract.Rule;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Lets a rule fail with its number and with what to do. */
public final class RuleProof {

  private RuleProof() {}

  /** The rule itself. */
  @FunctionalInterface
  public interface Steps {
    /** Tries it. */
    void run() throws Throwable;
  }

  /**
   * Tries a rule.
   *
   * @param rule its number and hint
   * @param tested what is tried, as in "the connector"
   * @param steps what is done
   * @throws Throwable a failure that names the rule; a rule that is not applicable as it is
   */
  public static void of(Rule rule, String tested, Steps steps) throws Throwable {
    try {
      steps.run();
    } catch (TestAbortedException e) {
      throw e;
    } catch (AssertionError e) {
      throw failure(rule, String.valueOf(e.getMessage()), e);
    } catch (Exception e) {
      throw failure(rule, tested + " threw " + e, e);
    }
  }

  private static AssertionFailedError failure(Rule rule, String what, Throwable cause) {
    return new AssertionFailedError(rule.id() + ": " + what + "\nHint: " + rule.hint(), cause);
  }
}
