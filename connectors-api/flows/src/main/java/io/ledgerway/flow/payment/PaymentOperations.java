package io.ledgerway.flow.payment;

import io.ledgerway.connector.OperationId;

/** Names of the operations that payments use; a bank connector declares them. */
public final class PaymentOperations {

  /** Sends payments; the document is a {@code SealedBatch}. */
  public static final OperationId SEND = new OperationId("send-payments");

  /** Reads reports about payments; the document is a {@code PaymentStatusReport}. */
  public static final OperationId READ_REPORTS = new OperationId("read-payment-reports");

  /** Reads statements; the document is a {@code SettlementEvent}. */
  public static final OperationId READ_STATEMENTS = new OperationId("read-statements");

  /** The business effect of paying. */
  public static final String PAY_EFFECT = "pay";

  /** The business effect of sending a batch. */
  public static final String SEND_EFFECT = "send-batch";

  private PaymentOperations() {}
}
