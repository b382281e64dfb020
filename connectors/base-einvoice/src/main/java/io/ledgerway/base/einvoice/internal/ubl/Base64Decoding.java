package io.ledgerway.base.einvoice.internal.ubl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Decodes Base64 as it passes, and counts and hashes the bytes, without holding them. */
final class Base64Decoding extends Writer {

  private final OutputStream target;
  private final MessageDigest sha256 = sha256Digest();
  private final byte[] pending = new byte[4 * 1024];
  private int used;
  private long size;
  private boolean padded;
  private boolean valid = true;

  Base64Decoding(OutputStream target) {
    this.target = target;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; valid && i < offset + length; i++) {
      char c = text[i];
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c > 127) {
        valid = false;
        return;
      }
      pending[used++] = (byte) c;
      if (used == pending.length) {
        decode();
      }
    }
  }

  private void decode() throws IOException {
    if (used == 0) {
      return;
    }
    if (padded) {
      valid = false;
      return;
    }
    padded = pending[used - 1] == '=';
    byte[] bytes = bytes();
    sha256.update(bytes);
    size += bytes.length;
    target.write(bytes);
    used = 0;
  }

  private byte[] bytes() {
    try {
      return Base64.getDecoder().decode(Arrays.copyOf(pending, used));
    } catch (IllegalArgumentException e) {
      valid = false;
      return new byte[0];
    }
  }

  /** Decodes the rest; false when the text was no Base64. */
  boolean finish() throws IOException {
    decode();
    return valid;
  }

  long size() {
    return size;
  }

  String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  @Override
  public void flush() {
    // nothing is written anywhere
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
