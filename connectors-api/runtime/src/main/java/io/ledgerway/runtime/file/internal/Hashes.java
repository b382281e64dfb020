package io.ledgerway.runtime.file.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the hashes of files that were read. Thread-safe, bounded. */
public final class Hashes {

  /**
   * The hash of a file. Immutable.
   *
   * @param size bytes
   * @param modified when the file was changed, as its file system says
   * @param sha256 lower-case hex over its bytes
   */
  public record Hash(long size, Instant modified, String sha256) {}

  private static final int REMEMBERED = 50_000;

  private final Map<String, Hash> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hash> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Remembers nothing yet. */
  public Hashes() {}

  /**
   * The hash of a file that has not changed.
   *
   * @param path where it is
   * @param size its bytes now
   * @param modified when it was changed as of now
   * @return the hash; null when the file is not known as it is now
   */
  public synchronized @Nullable Hash unchanged(String path, long size, Instant modified) {
    Hash hash = known.get(path);
    return hash != null && hash.size() == size && hash.modified().equals(modified) ? hash : null;
  }

  /**
   * Remembers a hash.
   *
   * @param path where the file is
   * @param hash its hash
   */
  public synchronized void remember(String path, Hash hash) {
    known.put(path, hash);
  }

  /**
   * Reads a file to its end.
   *
   * @param in its bytes; left open
   * @param modified when it was changed
   * @return what was read
   * @throws IOException when it can't be read
   */
  public static Hash read(InputStream in, Instant modified) throws IOException {
    HashingOutput hashing = new HashingOutput(OutputStream.nullOutputStream());
    in.transferTo(hashing);
    return new Hash(hashing.size(), modified, hashing.sha256());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
