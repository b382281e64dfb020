package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what is noticed, up to a number; a last finding then says how many more there are. */
final class Observations {

  private static final int MOST = 10_000;

  private final List<Finding> findings = new ArrayList<>();
  private int more;
  private boolean moreErrors;

  void add(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    } else {
      more++;
      moreErrors |= finding.severity().equals(Severity.ERROR);
    }
  }

  List<Finding> all() {
    if (more == 0) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.add(
        new Finding(
            "UBL-MORE",
            null,
            moreErrors ? Severity.ERROR : Severity.WARNING,
            null,
            more + " further observations are not listed. Have the document corrected.",
            null,
            null));
    return all;
  }
}
