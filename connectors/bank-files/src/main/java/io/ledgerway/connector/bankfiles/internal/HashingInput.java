package io.ledgerway.connector.bankfiles.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is read. Closing it leaves the source open: the rest is hashed too. */
final class HashingInput extends InputStream {

  private static final int BUFFER = 1 << 16;

  private final InputStream source;
  private final MessageDigest digest = sha256();
  private long size;

  /**
   * Over a source.
   *
   * @param source where the bytes come from; its owner closes it
   */
  HashingInput(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = source.read(target, offset, length);
    if (count > 0) {
      digest.update(target, offset, count);
      size += count;
    }
    return count;
  }

  /** Reads what is left, so that the hash covers the whole file; the hash can be asked for once. */
  String finish() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (read(buffer, 0, BUFFER) >= 0) {
      // hashed on the way
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  long size() {
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
