package io.ledgerway.base.bankformats.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Gives each entry of a file its identity, the same whenever and wherever the booking is seen
 * again.
 *
 * <p>It is the bank's reference. A reference that comes again with other content is followed by a
 * part of the content's hash; one that comes again with the same content inside one statement also
 * by its occurrence there, as banks of these formats repeat references and both bookings count.
 * Without a reference it is the SHA-256 of the content and the number of its occurrence in the
 * file.
 */
final class EntryIdentity {

  /** Bits of the statement's number, beside those of the content. */
  private static final long STATEMENTS = 0xfffff;

  private final LongTable contentOfReference = new LongTable();
  private final LongTable occurrences = new LongTable();
  private LongTable inStatement = new LongTable();
  private long statement;

  /** A statement begins. */
  void beginStatement() {
    inStatement = new LongTable();
    statement++;
  }

  String of(String account, @Nullable String bankReference, String content) {
    byte[] hash = sha256(account + "\u0000" + content);
    String hex = HexFormat.of().formatHex(hash);
    long contentKey = ByteBuffer.wrap(hash).getLong() | 1;
    if (bankReference == null) {
      return hex + "-" + counted(occurrences, contentKey);
    }
    long referenceKey = ByteBuffer.wrap(sha256(account + "\u0000" + bankReference)).getLong();
    long here = (contentKey & ~STATEMENTS) | (statement & STATEMENTS);
    long known = contentOfReference.get(referenceKey);
    if (known == 0) {
      contentOfReference.put(referenceKey, here);
      return bankReference;
    }
    String other = bankReference + "#" + hex.substring(0, 16);
    boolean same = (known & ~STATEMENTS) == (contentKey & ~STATEMENTS);
    if (same && known != here) {
      contentOfReference.put(referenceKey, here);
      return bankReference;
    }
    long repeated = counted(inStatement, referenceKey * 31 + contentKey) + (same ? 1 : 0);
    return repeated > 1 ? other + "-" + repeated : other;
  }

  private static long counted(LongTable table, long key) {
    long occurrence = table.get(key) + 1;
    table.put(key, occurrence);
    return occurrence;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
