package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What must hold besides for a move to be legal.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record TransitionCondition(String value) implements Code {

  /** The document is not posted, or its posting was reversed. */
  public static final TransitionCondition UNPOSTED = new TransitionCondition("UNPOSTED");

  /** The target was asked and proved that it never got the payment. */
  public static final TransitionCondition PROVEN_NOT_RECEIVED =
      new TransitionCondition("PROVEN_NOT_RECEIVED");

  /** Goods went back, or a credit was given. */
  public static final TransitionCondition RETURN_OR_CREDIT =
      new TransitionCondition("RETURN_OR_CREDIT");

  /** Money came back: a return or chargeback. */
  public static final TransitionCondition MONEY_RETURNED =
      new TransitionCondition("MONEY_RETURNED");

  /** The document or what it is compared with has changed. */
  public static final TransitionCondition DATA_CHANGED = new TransitionCondition("DATA_CHANGED");

  /** The order has a new revision. */
  public static final TransitionCondition NEW_REVISION = new TransitionCondition("NEW_REVISION");

  /** The batch was dissolved before it was submitted. */
  public static final TransitionCondition BATCH_DISSOLVED =
      new TransitionCondition("BATCH_DISSOLVED");

  /** A bank or provider reported a later state. */
  public static final TransitionCondition EVIDENCE = new TransitionCondition("EVIDENCE");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          UNPOSTED,
          PROVEN_NOT_RECEIVED,
          RETURN_OR_CREDIT,
          MONEY_RETURNED,
          DATA_CHANGED,
          NEW_REVISION,
          BATCH_DISSOLVED,
          EVIDENCE);

  public TransitionCondition {
    value = Code.requireText(value, "TransitionCondition");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
