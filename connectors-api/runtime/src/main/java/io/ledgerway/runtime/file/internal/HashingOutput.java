package io.ledgerway.runtime.file.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Passes bytes on, and knows their number and hash. Not thread-safe. */
public final class HashingOutput extends FilterOutputStream {

  private final MessageDigest digest = Hashes.sha256();
  private long size;

  /**
   * An output that has passed nothing on.
   *
   * @param out where bytes go
   */
  public HashingOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    digest.update((byte) value);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    size += length;
  }

  /**
   * How much was passed on.
   *
   * @return bytes
   */
  public long size() {
    return size;
  }

  /**
   * The hash over what was passed on; to be asked for once.
   *
   * @return lower-case hex
   */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
