package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a writer could not carry into a target's format. Immutable and thread-safe.
 *
 * @param losses one finding for each place, with its JSON pointer
 */
public record LossReport(List<Finding> losses) {

  /** Nothing was lost. */
  public static final LossReport EMPTY = new LossReport(List.of());

  public LossReport {
    losses = List.copyOf(losses);
  }

  /**
   * Whether everything was carried.
   *
   * @return true when nothing was lost
   */
  public boolean isLossless() {
    return losses.isEmpty();
  }

  /**
   * This report with one more loss.
   *
   * @param rule id of what can't be carried, such as {@code UBL-LOST}
   * @param pointer JSON pointer of the place, starting at {@code /document}
   * @param message what is lost and what to do; holds no account or tax number
   * @return the longer report
   */
  public LossReport plus(String rule, String pointer, String message) {
    List<Finding> longer = new ArrayList<>(losses);
    longer.add(new Finding(rule, null, Severity.WARNING, pointer, message, null, null));
    return new LossReport(longer);
  }

  /**
   * Applies a policy before anything is written.
   *
   * @param policy what to do about losses
   * @return this report
   * @throws LossException under {@link LossPolicy#STRICT} when something would be lost
   */
  public LossReport require(LossPolicy policy) {
    if (policy == LossPolicy.STRICT && !isLossless()) {
      throw new LossException(this);
    }
    return this;
  }
}
