package io.ledgerway.runtime.file;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.port.FileEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the latest protected files that were opened. Thread-safe. */
final class OpenedFiles {

  private static final int MOST = 10_000;

  private final Map<FileEntry, Opened> byFile = new Latest();
  private final Map<FileEntry, Opened> byContent = new Latest();

  /** A protected file, its content, and why it can't be opened. */
  record Opened(FileEntry file, FileEntry content, @Nullable Failure refusal) {}

  private static final class Latest extends LinkedHashMap<FileEntry, Opened> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<FileEntry, Opened> eldest) {
      return size() > MOST;
    }
  }

  synchronized Optional<Opened> find(FileEntry file) {
    return Optional.ofNullable(byFile.get(file));
  }

  synchronized Optional<Opened> of(FileEntry content) {
    return Optional.ofNullable(byContent.get(content));
  }

  synchronized Opened add(Opened opened) {
    byFile.put(opened.file(), opened);
    byContent.put(opened.content(), opened);
    return opened;
  }
}
