package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Hashes and wire keys. Their form is frozen: a change would let an old intention go out again. */
public final class Keys {

  private static final int WIRE_KEY_LENGTH = 32;
  private static final int LONG_REFERENCE = 35;
  private static final int SHORT_REFERENCE = 16;
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Keys() {}

  /**
   * The primary key of an intention.
   *
   * @param key its identity
   * @return SHA-256 over the encoded key, lower-case hex
   */
  public static String hash(OpKey key) {
    return hex(key.encoded());
  }

  /**
   * The key that a target gets.
   *
   * @param key the intention's identity
   * @param connection stable id of the connection
   * @param generation the generation
   * @param format the form that the target takes, never {@link KeyFormat#DOCUMENT_FIELD}
   * @return the key in that form
   * @throws IllegalArgumentException for a key that is a field of the document
   */
  public static String wireKey(OpKey key, String connection, int generation, KeyFormat format) {
    byte[] hash = digest(key.encoded() + '|' + connection + '|' + generation);
    return switch (format) {
      case HEX_32 -> HexFormat.of().formatHex(hash).substring(0, WIRE_KEY_LENGTH);
      case UUID -> uuid(hash);
      case REFERENCE_35 -> base32(hash, LONG_REFERENCE);
      case REFERENCE_16 -> base32(hash, SHORT_REFERENCE);
      case DOCUMENT_FIELD ->
          throw new IllegalArgumentException("The document holds the key itself");
    };
  }

  /** Version 8 and variant 10 of RFC 9562; the other 122 bits are the hash's. */
  private static String uuid(byte[] hash) {
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low).toString();
  }

  /** RFC 4648 section 6, without padding: five bits a character. */
  private static String base32(byte[] hash, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int bit = i * 5;
      int pair = (hash[bit / 8] & 0xFF) << 8 | (hash[bit / 8 + 1] & 0xFF);
      text.append(BASE_32.charAt(pair >> (11 - bit % 8) & 31));
    }
    return text.toString();
  }

  /**
   * The id of a dispatch.
   *
   * @param connection stable id of the connection
   * @param operation the operation
   * @param sequence its number
   * @param firstKeyHash the first intention in it
   * @return 32 lower-case hexadecimal digits
   */
  public static String dispatchId(
      String connection, String operation, long sequence, String firstKeyHash) {
    return sha256(connection, operation, Long.toString(sequence), firstKeyHash)
        .substring(0, WIRE_KEY_LENGTH);
  }

  /**
   * Hash over several names, none of which can imitate a delimiter.
   *
   * @param parts the names, in a fixed order
   * @return SHA-256 over each part behind its length, lower-case hex
   */
  public static String sha256(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part.length()).append(':').append(part);
    }
    return hex(text.toString());
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  private static byte[] digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
