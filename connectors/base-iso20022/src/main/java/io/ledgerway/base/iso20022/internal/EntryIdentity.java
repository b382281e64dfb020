package io.ledgerway.base.iso20022.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Gives each entry of a message its identity, the same whenever and wherever the booking is seen
 * again.
 *
 * <p>It is the bank's reference (AcctSvcrRef). A reference that comes again with other content is
 * followed by a part of the content's hash, so that no booking is taken for another one. Without a
 * reference it is the SHA-256 of the content and the number of its occurrence in the message.
 */
final class EntryIdentity {

  private static final long PRIME = 0x100000001b3L;

  private final MessageDigest digest = digest();
  private final LongTable contentOfReference = new LongTable();
  private final LongTable occurrences = new LongTable();

  /** The id of an entry whose content begins with its account. */
  String of(String account, @Nullable String bankReference, String content) {
    byte[] hash = sha256(content);
    long contentKey = ByteBuffer.wrap(hash).getLong();
    int contentMark = ByteBuffer.wrap(hash).getInt() | 1;
    if (bankReference == null) {
      int occurrence = occurrences.get(contentKey) + 1;
      occurrences.put(contentKey, occurrence);
      return HexFormat.of().formatHex(hash) + "-" + occurrence;
    }
    long referenceKey = key(account, bankReference);
    int known = contentOfReference.get(referenceKey);
    if (known == 0) {
      contentOfReference.put(referenceKey, contentMark);
    }
    return known == 0 || known == contentMark
        ? bankReference
        : bankReference + "#" + HexFormat.of().formatHex(hash).substring(0, 16);
  }

  /** Two references with one key would be told apart by their content. */
  private static long key(String account, String reference) {
    long key = account.hashCode();
    for (int i = 0; i < reference.length(); i++) {
      key = (key ^ reference.charAt(i)) * PRIME;
    }
    return key ^ (key >>> 29) ^ (key << 32);
  }

  private byte[] sha256(String text) {
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
