package io.ledgerway.testkit.counterparty.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 over message ids joined by line feeds, in their order. */
public final class HashTotal {
  private final MessageDigest digest;
  private long count;

  public HashTotal() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  public void add(String messageId) {
    if (count++ > 0) {
      digest.update((byte) '\n');
    }
    digest.update(messageId.getBytes(StandardCharsets.UTF_8));
  }

  public long count() {
    return count;
  }

  /** The total in lower-case hex; to be asked for once, at the end. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
