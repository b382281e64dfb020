package io.ledgerway.base.iso20022;

import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/** A payment file that must not be written: all reasons together, and nothing was written. */
public final class Pain001Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  private final transient List<Finding> findings;

  /**
   * A refusal.
   *
   * @param findings why; at least one
   */
  public Pain001Refused(List<Finding> findings) {
    super(
        "The payment file is refused for "
            + findings.size()
            + " reason(s); the first, at "
            + findings.get(0).pointer()
            + ": "
            + findings.get(0).message());
    this.findings = List.copyOf(findings);
  }

  /**
   * Why.
   *
   * @return all reasons, with pointers that begin at the {@link PaymentFile}
   */
  public List<Finding> findings() {
    return findings;
  }
}
