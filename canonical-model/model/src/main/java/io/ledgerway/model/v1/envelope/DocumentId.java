package io.ledgerway.model.v1.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Our own id of a document: stable, never reused. Immutable and thread-safe.
 *
 * @param value the id's text, never blank
 */
public record DocumentId(String value) {

  private static final long VERSION_MASK = 0xffffffffffff0fffL;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_MASK = 0x3fffffffffffffffL;
  private static final long VARIANT_RFC = 0x8000000000000000L;

  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("DocumentId needs a value");
    }
  }

  /**
   * The id that follows from where a document comes from: the same source names give the same id.
   *
   * @param parts the names that identify the document, in a fixed order, such as system, instance,
   *     object type and id
   * @return a UUID of version 8 (RFC 9562) over the SHA-256 of the parts, each with its length
   */
  public static DocumentId derivedFrom(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = hash.getLong() & VERSION_MASK | VERSION_8;
    long low = hash.getLong() & VARIANT_MASK | VARIANT_RFC;
    return new DocumentId(new UUID(high, low).toString());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
