package io.ledgerway.base.einvoice;

import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/** An invoice that UBL can't carry whole: all that would be lost, and nothing was written. */
public final class UblRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What would be lost. */
  private final transient List<Finding> losses;

  /**
   * A refusal.
   *
   * @param losses what would be lost; at least one
   */
  public UblRefused(List<Finding> losses) {
    super(
        "UBL can't carry "
            + losses.size()
            + " part(s) of the invoice; the first is "
            + losses.get(0).pointer()
            + ". Write it leniently, or without them.");
    this.losses = List.copyOf(losses);
  }

  /**
   * What would be lost.
   *
   * @return findings {@code UBL-LOST}, with pointers into the envelope
   */
  public List<Finding> losses() {
    return losses;
  }
}
