package io.ledgerway.runtime.file;

import io.ledgerway.runtime.file.internal.Hashes;
import io.ledgerway.runtime.file.internal.Hashes.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/** Hashes of local files; one that has not changed is not read again. Thread-safe, bounded. */
final class FileHashes {

  private final Hashes known = new Hashes();

  /** The hash of a file, or empty when the file is gone by now. */
  Optional<Hash> of(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Instant modified = attributes.lastModifiedTime().toInstant();
      Hash hash = known.unchanged(file.toString(), attributes.size(), modified);
      if (hash == null) {
        try (InputStream in = Files.newInputStream(file)) {
          hash = new Hash(attributes.size(), modified, Hashes.read(in, modified).sha256());
        }
        known.remember(file.toString(), hash);
      }
      return Optional.of(hash);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
