package io.ledgerway.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder with copies of what was refused, the reason beside each. Thread-safe. */
public final class RejectFolder {

  private static final String REASON_SUFFIX = ".err";
  private static final int HASH_PREFIX = 8;

  private final Path folder;

  /**
   * A reject folder.
   *
   * @param folder where copies go; made when first needed
   */
  public RejectFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a copy and its reason; does nothing when both are there already.
   *
   * @param name the file's name
   * @param sha256 hash over its bytes; distinguishes files of one name
   * @param content its bytes; closed by this method
   * @param reason what is wrong and what to do, one finding a line
   */
  public void keep(String name, String sha256, InputStream content, String reason) {
    String unique = sha256.substring(0, HASH_PREFIX) + "-" + name;
    try (content) {
      Files.createDirectories(folder);
      Path reasonFile = folder.resolve(unique + REASON_SUFFIX);
      if (Files.exists(reasonFile)) {
        return;
      }
      Path copy = folder.resolve("." + unique + ".tmp");
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      Files.move(copy, folder.resolve(unique), StandardCopyOption.ATOMIC_MOVE);
      Path text = folder.resolve("." + unique + REASON_SUFFIX + ".tmp");
      Files.writeString(text, reason, StandardCharsets.UTF_8);
      Files.move(text, reasonFile, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Rejected file " + name + " can't be kept: " + IoReasons.of(e), e);
    }
  }
}
