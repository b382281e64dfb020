package io.ledgerway.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hashes of files; one that has not changed is not read again. Thread-safe, bounded. */
final class FileHashes {

  record Hash(long size, FileTime modified, String sha256) {}

  private static final int BUFFER = 1 << 16;
  private static final int REMEMBERED = 50_000;

  private final Map<Path, Hash> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Hash> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The hash of a file, or empty when the file is gone by now. */
  Optional<Hash> of(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Hash hash = remembered(file);
      if (hash == null
          || hash.size() != attributes.size()
          || !hash.modified().equals(attributes.lastModifiedTime())) {
        hash = new Hash(attributes.size(), attributes.lastModifiedTime(), read(file));
        remember(file, hash);
      }
      return Optional.of(hash);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private synchronized @Nullable Hash remembered(Path file) {
    return known.get(file);
  }

  private synchronized void remember(Path file, Hash hash) {
    known.put(file, hash);
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
