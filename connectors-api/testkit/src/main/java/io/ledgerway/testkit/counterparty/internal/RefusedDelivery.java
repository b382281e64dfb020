package io.ledgerway.testkit.counterparty.internal;

/** Carries a refusal out of a transaction, so that nothing of the refused file stays. */
public final class RefusedDelivery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FileRefusedException why;

  public RefusedDelivery(FileRefusedException why) {
    super(why);
    this.why = why;
  }

  public FileRefusedException why() {
    return why;
  }
}
