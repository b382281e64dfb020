package io.ledgerway.examples.hybriderp.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that were given twice: one path again, or the same bytes under another name. */
final class SameFiles {

  private static final int BUFFER = 1 << 16;

  private SameFiles() {}

  /** The index of each file that is the same as one before it, and that one's index. */
  static Map<Integer, Integer> of(List<Path> files) {
    Map<Long, Integer> sizes = new HashMap<>();
    files.forEach(file -> sizes.merge(size(file), 1, Integer::sum));
    Map<String, Integer> first = new HashMap<>();
    Map<Integer, Integer> same = new LinkedHashMap<>();
    for (int index = 0; index < files.size(); index++) {
      Path file = files.get(index);
      if (sizes.getOrDefault(size(file), 0) > 1) {
        Integer before = first.putIfAbsent(hash(file), index);
        if (before != null) {
          same.put(index, before);
        }
      }
    }
    return same;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String hash(Path file) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static UncheckedIOException unreadable(Path file, IOException cause) {
    return new UncheckedIOException("file " + file + " can't be read", cause);
  }
}
