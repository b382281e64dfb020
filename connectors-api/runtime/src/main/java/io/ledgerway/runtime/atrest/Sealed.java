package io.ledgerway.runtime.atrest;

/** Sealed bytes and the id of the key that opens them. Immutable; {@code toString} shows the id. */
public final class Sealed {

  private final String keyId;
  private final byte[] bytes;

  /**
   * Sealed bytes.
   *
   * @param keyId id of the key
   * @param bytes the sealed bytes; copied
   */
  public Sealed(String keyId, byte[] bytes) {
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  /**
   * Which key opens them.
   *
   * @return the id, which is no secret
   */
  public String keyId() {
    return keyId;
  }

  /**
   * The sealed bytes.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "Sealed[under " + keyId + "]";
  }
}
