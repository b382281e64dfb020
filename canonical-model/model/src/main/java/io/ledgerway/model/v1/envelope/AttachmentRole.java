package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an attachment is for.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record AttachmentRole(String value) implements Code {

  /** Code {@code INVOICE_IMAGE}. */
  public static final AttachmentRole INVOICE_IMAGE = new AttachmentRole("INVOICE_IMAGE");

  /** Code {@code RECEIPT}. */
  public static final AttachmentRole RECEIPT = new AttachmentRole("RECEIPT");

  /** Code {@code CONTRACT}. */
  public static final AttachmentRole CONTRACT = new AttachmentRole("CONTRACT");

  /** Code {@code XML_ORIGINAL}. */
  public static final AttachmentRole XML_ORIGINAL = new AttachmentRole("XML_ORIGINAL");

  /** Code {@code SUPPORTING_DOCUMENT}. */
  public static final AttachmentRole SUPPORTING_DOCUMENT =
      new AttachmentRole("SUPPORTING_DOCUMENT");

  private static final KnownCodes KNOWN =
      KnownCodes.of(INVOICE_IMAGE, RECEIPT, CONTRACT, XML_ORIGINAL, SUPPORTING_DOCUMENT);

  public AttachmentRole {
    value = Code.requireText(value, "AttachmentRole");
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
