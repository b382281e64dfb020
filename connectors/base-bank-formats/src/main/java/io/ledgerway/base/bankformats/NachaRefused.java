package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/** A NACHA file that must not be written: all reasons together, and nothing was written. */
public final class NachaRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  private final transient List<Finding> findings;

  /**
   * A refusal.
   *
   * @param findings why; at least one
   */
  public NachaRefused(List<Finding> findings) {
    super(
        "The NACHA file is refused for "
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
   * @return all reasons, with pointers that begin at the {@link NachaFile}
   */
  public List<Finding> findings() {
    return findings;
  }
}
