package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.LossReport;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/** What a UBL document could not carry. */
final class Losses {

  private final List<Finding> findings = new ArrayList<>();

  /**
   * Adds a loss.
   *
   * @param place where it stands in the invoice
   * @param what what it is, never its value
   */
  void add(Place place, String what) {
    String message = "UBL has no element for " + what + ", or the writer can't place it here";
    findings.add(
        new Finding("UBL-LOST", null, Severity.WARNING, place.pointer(), message, null, null));
  }

  LossReport report() {
    return new LossReport(findings);
  }
}
