package io.ledgerway.connector.warehouse;

import io.ledgerway.connector.OperationId;

/** Names that users of the warehouse need. */
public final class WarehouseOperations {

  /** Writes invoices into {@code LW_LIABILITY}; the document is an {@code Envelope<Invoice>}. */
  public static final OperationId UPSERT_LIABILITIES = new OperationId("upsert-liabilities");

  /**
   * Writes payment instructions into {@code LW_PAYMENT}; the document is an {@code
   * Envelope<PaymentInstruction>}.
   */
  public static final OperationId UPSERT_PAYMENTS = new OperationId("upsert-payments");

  /**
   * Writes bookings into {@code LW_SETTLEMENT}; the document is an {@code
   * Envelope<SettlementEvent>}.
   */
  public static final OperationId UPSERT_SETTLEMENTS = new OperationId("upsert-settlements");

  /**
   * Object type of the external id in an invoice's origin that fills {@code ledger_number}: the
   * number that the ERP gave the posting.
   */
  public static final String LEDGER_DOCUMENT = "ledger-document";

  private WarehouseOperations() {}
}
