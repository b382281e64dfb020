package io.ledgerway.runtime;

/** The process ends here; nothing of it runs any more. */
public final class ProcessDeath extends Error {

  private static final long serialVersionUID = 1L;

  /** The end. */
  public ProcessDeath() {
    super("killed", null, false, false);
  }
}
