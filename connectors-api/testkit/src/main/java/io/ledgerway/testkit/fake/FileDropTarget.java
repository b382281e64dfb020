package io.ledgerway.testkit.fake;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A target that takes whatever appears in a folder. Whoever extends it says what is in a file; a
 * document takes effect once for every file that it is in. Thread-safe.
 */
public abstract class FileDropTarget implements FakeTarget {

  private final Path folder;
  private final List<WireRequest> wire = new ArrayList<>();
  private final Deque<When> planned = new ArrayDeque<>();

  /**
   * A target with an empty folder.
   *
   * @param host what it stands on
   * @param folder name of the folder, as the connection is configured
   */
  protected FileDropTarget(TargetHost host, String folder) {
    this.folder = host.folder().resolve(folder);
  }

  /**
   * What the target takes for the keys of the documents in a file.
   *
   * @param content the file
   * @return the keys; empty where there are none
   */
  protected abstract List<String> keysIn(String content);

  /**
   * Which documents are in a file.
   *
   * @param content the file
   * @return their business ids
   */
  protected abstract List<String> documentsIn(String content);

  /**
   * How its files are encoded.
   *
   * @return UTF-8 unless overridden
   */
  protected Charset charset() {
    return StandardCharsets.UTF_8;
  }

  /**
   * The files that it has taken.
   *
   * @return their contents, by name
   */
  protected final Map<String, String> files() {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && !name.endsWith(".tmp")) {
          contents.put(name, Files.readString(file, charset()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private List<String> delivered() {
    return files().values().stream().flatMap(content -> documentsIn(content).stream()).toList();
  }

  @Override
  public final int effects(String businessId) {
    return Collections.frequency(delivered(), businessId);
  }

  @Override
  public final int effects() {
    return delivered().size();
  }

  @Override
  public final synchronized List<WireRequest> wire() {
    return List.copyOf(wire);
  }

  /** A rename can be lost, before or after it took effect; nothing else happens to a file. */
  @Override
  public final synchronized void inject(Fault fault, When when) {
    if (!(fault instanceof Fault.Broken) || when == When.REPLY_TRUNCATED) {
      throw new UnsupportedOperationException("a folder gives no answers");
    }
    planned.add(when);
  }

  @Override
  public final FileExchange files(FileExchange folders) {
    return new Watched(folders);
  }

  @Override
  public void close() {}

  /** The folders of a connection, with what goes wrong when they are published to. */
  private final class Watched implements FileExchange {

    private final FileExchange folders;

    Watched(FileExchange folders) {
      this.folders = folders;
    }

    @Override
    public FileExchange within(Call call) {
      return new Watched(folders.within(call));
    }

    @Override
    public List<FileEntry> list(String name) {
      return folders.list(name);
    }

    @Override
    public InputStream open(FileEntry file) {
      return folders.open(file);
    }

    @Override
    public StagedFile stage(String name, String finalName, FileContent content) {
      return folders.stage(name, finalName, content);
    }

    @Override
    public void publish(StagedFile file) {
      When when = planned().orElse(null);
      if (when == When.BEFORE_RECEIVE) {
        throw lost(FailureCategory.UNREACHABLE, Effect.NOT_SENT);
      }
      take(file);
      if (when == When.RECEIVED_NOT_APPLIED) {
        throw lost(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN);
      }
      folders.publish(file);
      if (when == When.APPLIED_NO_REPLY) {
        throw lost(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN);
      }
    }
  }

  private synchronized Optional<When> planned() {
    return Optional.ofNullable(planned.poll());
  }

  private synchronized void take(StagedFile file) {
    try {
      String content = Files.readString(folder.resolve(file.temporaryName()), charset());
      wire.add(
          new WireRequest("FILE", file.finalName(), Map.of(), Map.of(), content, keysIn(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConnectorException lost(FailureCategory category, Effect effect) {
    return new ConnectorException(
        Failure.of(category, effect, "The folder did not answer the rename"));
  }
}
