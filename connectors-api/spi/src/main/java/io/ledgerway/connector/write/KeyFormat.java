package io.ledgerway.connector.write;

/** In which form a target takes the wire key. */
public enum KeyFormat {
  /** 32 lower-case hexadecimal digits. */
  HEX_32,
  /** The key is a field of the document itself and never changes, such as an end-to-end id. */
  DOCUMENT_FIELD
}
