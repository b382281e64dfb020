package io.ledgerway.runtime.atrest;

/** Seals what is kept at rest, so that only who has the key can read or change it. Thread-safe. */
public interface AtRest {

  /**
   * Seals bytes under the current key. Sealing the same twice gives different bytes.
   *
   * @param plain what to seal; not changed
   * @param context what it belongs to, such as the row that it is kept in; not secret, not kept,
   *     and to be said again for opening, so that sealed bytes are worth nothing elsewhere
   * @return the sealed bytes
   */
  Sealed seal(byte[] plain, String context);

  /**
   * Opens what was sealed, under the key that it was sealed under.
   *
   * @param sealed the sealed bytes
   * @param context what they belong to
   * @return what was sealed
   * @throws AtRestException when the key is not there, or the bytes are not what was sealed in this
   *     context; nothing of them is in it
   */
  byte[] open(Sealed sealed, String context);
}
