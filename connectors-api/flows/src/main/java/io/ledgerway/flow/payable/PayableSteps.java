package io.ledgerway.flow.payable;

/** Steps and states of an invoice. */
public final class PayableSteps {

  /** Read, and not decided yet. */
  public static final String RECEIVED = "received";

  /** To be sent to the ERP. */
  public static final String POST = "post";

  /** Sent; the ERP has not answered yet. */
  public static final String AWAIT_POSTING = "await-posting";

  /** Posted; waits for a payment run. */
  public static final String PAYABLE = "payable";

  /** In a sealed batch. */
  public static final String IN_PAYMENT = "in-payment";

  /** A person has to decide. */
  public static final String HELD = "held";

  /** Nothing more happens on its own. */
  public static final String DONE = "done";

  /** State: read. */
  public static final String STATE_RECEIVED = "RECEIVED";

  /** State: sent to the ERP. */
  public static final String STATE_POSTING = "POSTING";

  /** State: acknowledged by the ERP. */
  public static final String STATE_POSTED = "POSTED";

  /** State: in a sealed batch. */
  public static final String STATE_IN_PAYMENT = "IN_PAYMENT";

  /** State: booked debit matched. */
  public static final String STATE_PAID = "PAID";

  /** State: credit note used up by a payment. */
  public static final String STATE_NETTED = "NETTED";

  /** State: refused for good. */
  public static final String STATE_REJECTED = "REJECTED";

  /** State: a person has to decide. */
  public static final String STATE_HELD = "HELD";

  private PayableSteps() {}
}
