package io.ledgerway.connector.write;

/**
 * In which form a target takes the wire key. Every form but {@link #DOCUMENT_FIELD} is made from
 * the same hash, so that the key of an intention never changes with a release.
 */
public enum KeyFormat {
  /** 32 lower-case hexadecimal digits. */
  HEX_32,
  /** A UUID of version 8 (RFC 9562): 36 characters, lower-case. */
  UUID,
  /**
   * 35 characters A to Z and 2 to 7, as ISO 20022 Max35Text and every bank's character set take.
   */
  REFERENCE_35,
  /** 16 characters A to Z and 2 to 7, as the references of SWIFT MT and older systems take. */
  REFERENCE_16,
  /** The key is a field of the document itself and never changes, such as an end-to-end id. */
  DOCUMENT_FIELD
}
