package io.ledgerway.connector.erplegacy.internal.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 over message ids joined by line feeds, in their order. Not thread-safe. */
final class HashTotal {

  private final MessageDigest digest;
  private long count;

  HashTotal() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  void add(String messageId) {
    if (count++ > 0) {
      digest.update((byte) '\n');
    }
    digest.update(messageId.getBytes(StandardCharsets.UTF_8));
  }

  long count() {
    return count;
  }

  /** The total in lower-case hex; to be asked for once, at the end. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
