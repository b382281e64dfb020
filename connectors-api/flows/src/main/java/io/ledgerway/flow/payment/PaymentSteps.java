package io.ledgerway.flow.payment;

/**
 * Steps of payments and batches; their states are the instruction and batch statuses of the model.
 */
public final class PaymentSteps {

  /** A sealed batch that is to be sent. */
  public static final String SUBMIT = "submit";

  /** Sent; reports and bookings are awaited. */
  public static final String AWAIT_BANK = "await-bank";

  /** In a batch that has not been sent yet. */
  public static final String BATCHED = "batched";

  /** A booking whose statement is held. */
  public static final String AWAIT_STATEMENT = "await-statement";

  /** A person has to decide. */
  public static final String HELD = "held";

  /** Nothing more happens on its own. */
  public static final String DONE = "done";

  /** Reason of what a person found not to have been sent. */
  public static final String NOT_SENT = "NOT_SENT";

  private PaymentSteps() {}
}
