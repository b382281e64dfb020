package io.ledgerway.model.v1.envelope;

/** A writer refused a document that its target can't carry whole. */
public class LossException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LossReport report;

  /**
   * A refusal.
   *
   * @param report what would be lost; not empty
   */
  public LossException(LossReport report) {
    super(
        "The target can't carry "
            + report.losses().size()
            + " places of the document, the first is "
            + report.losses().get(0).pointer()
            + ": "
            + report.losses().get(0).message()
            + "; write leniently to go on without them");
    this.report = report;
  }

  /**
   * What would be lost.
   *
   * @return the report
   */
  public LossReport report() {
    return report;
  }
}
