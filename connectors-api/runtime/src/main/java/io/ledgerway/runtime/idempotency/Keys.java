package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.write.OpKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes and wire keys. Their form is frozen: a change would let an old intention go out again. */
public final class Keys {

  private static final int WIRE_KEY_LENGTH = 32;

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
   * @return 32 lower-case hexadecimal digits
   */
  public static String wireKey(OpKey key, String connection, int generation) {
    String source = key.encoded() + '|' + connection + '|' + generation;
    return hex(source).substring(0, WIRE_KEY_LENGTH);
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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
