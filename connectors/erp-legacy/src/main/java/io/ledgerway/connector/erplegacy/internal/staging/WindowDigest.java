package io.ledgerway.connector.erplegacy.internal.staging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A digest over rows in their order. Not thread-safe. */
final class WindowDigest {

  private final MessageDigest digest;

  WindowDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  void add(Instant updatedAt, String messageId) {
    digest.update((updatedAt + "|" + messageId + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The digest in lower-case hex; to be asked for once, at the end. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
