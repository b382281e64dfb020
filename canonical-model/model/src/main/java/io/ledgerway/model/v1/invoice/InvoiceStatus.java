package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where the document itself stands.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record InvoiceStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final InvoiceStatus DRAFT = new InvoiceStatus("DRAFT");

  /** Code {@code RECEIVED}. */
  public static final InvoiceStatus RECEIVED = new InvoiceStatus("RECEIVED");

  /** Code {@code IN_REVIEW}. */
  public static final InvoiceStatus IN_REVIEW = new InvoiceStatus("IN_REVIEW");

  /** Code {@code DISPUTED}. */
  public static final InvoiceStatus DISPUTED = new InvoiceStatus("DISPUTED");

  /** Code {@code APPROVED}. */
  public static final InvoiceStatus APPROVED = new InvoiceStatus("APPROVED");

  /** Code {@code REJECTED}. */
  public static final InvoiceStatus REJECTED = new InvoiceStatus("REJECTED");

  /** Code {@code CANCELLED}. */
  public static final InvoiceStatus CANCELLED = new InvoiceStatus("CANCELLED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(DRAFT, RECEIVED, IN_REVIEW, DISPUTED, APPROVED, REJECTED, CANCELLED);

  public InvoiceStatus {
    value = Code.requireText(value, "InvoiceStatus");
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
