package io.ledgerway.flow.statement;

/** States of a statement, and why it is held. */
public final class StatementStates {

  /** Its bookings count. */
  public static final String TAKEN = "TAKEN";

  /** It was received before, with the same content. */
  public static final String DUPLICATE = "DUPLICATE";

  /** A person has to decide; its bookings wait. */
  public static final String HELD = "HELD";

  /** A person decided that its bookings don't count. */
  public static final String REJECTED = "REJECTED";

  /** Reason: a statement before it is missing. */
  public static final String GAP = "STATEMENT_GAP";

  /** Reason: it was received before, and may say something else this time. */
  public static final String REPEATED = "STATEMENT_REPEATED";

  private StatementStates() {}
}
