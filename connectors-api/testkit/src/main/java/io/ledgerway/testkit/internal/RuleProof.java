package io.ledgerway.testkit.internal;

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
   * @param id its number
   * @param hint what to do when it fails
   * @param tested what is tried, as in "the connector"
   * @param steps what is done
   * @throws Throwable a failure that names the rule; a rule that is not applicable as it is
   */
  public static void of(String id, String hint, String tested, Steps steps) throws Throwable {
    try {
      steps.run();
    } catch (TestAbortedException e) {
      throw e;
    } catch (AssertionError e) {
      throw failure(id, hint, String.valueOf(e.getMessage()), e);
    } catch (Exception e) {
      throw failure(id, hint, tested + " threw " + e, e);
    }
  }

  private static AssertionFailedError failure(
      String id, String hint, String what, Throwable cause) {
    return new AssertionFailedError(id + ": " + what + "\nHint: " + hint, cause);
  }
}
