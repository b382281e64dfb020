package io.ledgerway.flow.settlement;

/**
 * What a person does about a payment that came to nothing, before it is paid again. Advice for
 * people: nothing is sent again by itself. The advice is ours; the code lists give none.
 */
public enum RetryAdvice {
  /** The creditor's account, bank, name or address is wrong: correct the supplier, approve anew. */
  CORRECT_CREDITOR(
      "have the creditor confirm account, bank and name over a known contact, and correct the"
          + " supplier"),
  /** What we sent is wrong otherwise, such as dates, amounts, format or signatures. */
  CORRECT_INSTRUCTION("correct what was sent"),
  /** The account that pays lacks money. */
  FUND_ACCOUNT("put money into the account that pays"),
  /** A cut-off, a limit of the day or a disturbance: the same payment may pass later. */
  PAY_LATER("wait until the disturbance, the limit or the cut-off has passed"),
  /** It is no refusal, or others are still at work on it: what comes next decides. */
  WAIT("wait for the next report or booking"),
  /** The code does not say enough, or only the bank can clear it, as with regulation. */
  ASK_BANK("ask the bank"),
  /** The creditor or its customer refused, stopped or did not answer. */
  ASK_CREDITOR("ask the creditor"),
  /** It is there already, was called back, or may not be paid, as after fraud or death. */
  DO_NOT_PAY("make sure that it is not paid already and may be paid at all");

  private final String words;

  RetryAdvice(String words) {
    this.words = words;
  }

  /**
   * The advice as a clause.
   *
   * @return what to do, in the imperative, without a full stop
   */
  public String words() {
    return words;
  }
}
