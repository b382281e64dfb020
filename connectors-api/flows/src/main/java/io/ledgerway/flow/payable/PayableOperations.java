package io.ledgerway.flow.payable;

import io.ledgerway.connector.OperationId;

/** Names of the operations that this flow uses; an ERP connector declares them. */
public final class PayableOperations {

  /** Posts payables; the document is an {@code Invoice} with legal entity and supplier. */
  public static final OperationId POST = new OperationId("post-payables");

  /** Reads what the ERP answered; the document is a {@code PostingAcknowledgement}. */
  public static final OperationId READ_ACKNOWLEDGEMENTS = new OperationId("read-acknowledgements");

  /** Reads invoices; the document is an {@code Invoice}. */
  public static final OperationId READ_INVOICES = new OperationId("read-invoices");

  /** The business effect of posting a payable. */
  public static final String POST_EFFECT = "post-payable";

  private PayableOperations() {}
}
