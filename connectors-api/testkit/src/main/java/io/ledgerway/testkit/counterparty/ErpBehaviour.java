package io.ledgerway.testkit.counterparty;

import java.util.Set;

/**
 * What an ERP refuses: invoices with these numbers meet a closed period.
 *
 * @param refusedInvoiceNumbers numbers that are answered with {@link #CLOSED_PERIOD}
 */
public record ErpBehaviour(Set<String> refusedInvoiceNumbers) {
  /** The error code of a refused invoice. */
  public static final String CLOSED_PERIOD = "CLOSED_PERIOD";

  /** The error text of a refused invoice. */
  public static final String CLOSED_PERIOD_TEXT = "The posting period of the document is closed";

  /** The error code of a document without company, supplier, number, nature, currency or amount. */
  public static final String INCOMPLETE = "INCOMPLETE";

  /** The error text of an incomplete document. */
  public static final String INCOMPLETE_TEXT =
      "The document lacks its company, supplier, number, nature, currency or amount";

  /** Copies the numbers. */
  public ErpBehaviour {
    refusedInvoiceNumbers = Set.copyOf(refusedInvoiceNumbers);
  }

  /**
   * An ERP that refuses nothing.
   *
   * @return the behaviour
   */
  public static ErpBehaviour postingAll() {
    return new ErpBehaviour(Set.of());
  }

  /**
   * An ERP that refuses some invoices.
   *
   * @param invoiceNumbers the numbers it refuses
   * @return the behaviour
   */
  public static ErpBehaviour refusing(String... invoiceNumbers) {
    return new ErpBehaviour(Set.of(invoiceNumbers));
  }
}
