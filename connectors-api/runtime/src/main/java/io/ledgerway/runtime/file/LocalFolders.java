package io.ledgerway.runtime.file;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.file.internal.FileNames;
import io.ledgerway.runtime.file.internal.HashingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders of the local file system below a root; absolute folders stand for themselves.
 * Thread-safe.
 *
 * <p>A file is written under a temporary name in its own folder, forced to disk, and published by
 * one atomic rename. Java offers no rename that refuses an existing target, so names must be
 * unique; an existing one is seen before the rename and refused.
 */
public final class LocalFolders implements Folders {

  private static final Logger LOG = LoggerFactory.getLogger(LocalFolders.class);

  private final Path root;
  private final String worker;
  private final FileHashes hashes = new FileHashes();

  /**
   * Folders below a root, for one process alone.
   *
   * @param root where relative folders begin
   */
  public LocalFolders(Path root) {
    this(root, "alone");
  }

  /**
   * Folders below a root.
   *
   * @param root where relative folders begin
   * @param worker who stages files: part of their temporary names, so that no two processes ever
   *     write to one file
   */
  public LocalFolders(Path root, String worker) {
    this.root = root;
    this.worker = worker;
  }

  /**
   * Where a configured folder is.
   *
   * @param folder relative to the root, or absolute
   * @return its path
   */
  public Path path(String folder) {
    return root.resolve(folder);
  }

  @Override
  public LocalFolders within(Call call) {
    return this;
  }

  @Override
  public List<FileEntry> list(String folder) {
    Path directory = path(folder);
    List<FileEntry> entries = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return entries;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, LocalFolders::isOffered)) {
      for (Path file : files) {
        entry(folder, file).ifPresent(entries::add);
      }
    } catch (IOException e) {
      throw failure("Folder " + folder + " can't be listed", Effect.NOT_SENT, e);
    }
    entries.sort(Comparator.comparing(FileEntry::name));
    return entries;
  }

  /** A file that can't be read waits for the next look; the others go on. */
  private Optional<FileEntry> entry(String folder, Path file) {
    String name = file.getFileName().toString();
    try {
      return hashes.of(file).map(hash -> new FileEntry(folder, name, hash.size(), hash.sha256()));
    } catch (IOException e) {
      LOG.warn("File {} in {} can't be read and stays there: {}", name, folder, IoReasons.of(e));
      return Optional.empty();
    }
  }

  private static boolean isOffered(Path file) {
    return FileNames.isOffered(file.getFileName().toString()) && Files.isRegularFile(file);
  }

  @Override
  public InputStream open(FileEntry file) {
    try {
      return Files.newInputStream(path(file.folder()).resolve(file.name()));
    } catch (IOException e) {
      throw failure("File " + file.name() + " can't be opened", Effect.NOT_SENT, e);
    }
  }

  @Override
  public StagedFile stage(String folder, String finalName, FileContent content) {
    String temporaryName = FileNames.temporary(finalName, place(folder), worker);
    Path file = path(folder).resolve(temporaryName);
    try {
      Files.createDirectories(file.getParent());
      String sha256;
      long size;
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          HashingOutput hashing = new HashingOutput(Channels.newOutputStream(channel));
          OutputStream out = new BufferedOutputStream(hashing)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
        sha256 = hashing.sha256();
        size = hashing.size();
      }
      return new StagedFile(folder, temporaryName, finalName, size, sha256);
    } catch (IOException e) {
      throw failure("File " + finalName + " can't be written to " + folder, Effect.NOT_SENT, e);
    }
  }

  @Override
  public void publish(StagedFile file) {
    Path directory = path(file.folder());
    Path target = directory.resolve(file.finalName());
    if (Files.exists(target)) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.DUPLICATE,
              Effect.NOT_SENT,
              "A file "
                  + file.finalName()
                  + " is already in "
                  + file.folder()
                  + ": nothing was sent"));
    }
    try {
      Files.move(directory.resolve(file.temporaryName()), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw failure(
          "File " + file.finalName() + " was taken back by another worker", Effect.UNKNOWN, e);
    } catch (IOException e) {
      throw failure(
          "File " + file.finalName() + " can't be renamed in " + file.folder(),
          Files.exists(directory.resolve(file.temporaryName())) ? Effect.NOT_SENT : Effect.UNKNOWN,
          e);
    }
    force(directory);
  }

  private static void force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some file systems can't force a folder; the rename itself has happened and is visible.
      return;
    }
  }

  private String place(String folder) {
    return FileNames.placeOf(path(folder).toAbsolutePath().normalize().toString());
  }

  @Override
  public StagedFile reclaimed(StagedFile file, long fence) {
    return FileNames.reclaimed(file, place(file.folder()), fence);
  }

  @Override
  public Reclaim reclaim(StagedFile file, long fence) {
    if (!FileNames.isStagedIn(file.temporaryName(), place(file.folder()))) {
      return Reclaim.UNKNOWN;
    }
    Path directory = path(file.folder());
    Path target = directory.resolve(reclaimed(file, fence).temporaryName());
    try {
      Files.move(directory.resolve(file.temporaryName()), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      if (!Files.isDirectory(directory)) {
        return Reclaim.UNKNOWN;
      }
      if (!Files.exists(target)) {
        return Reclaim.PUBLISHED;
      }
    } catch (IOException e) {
      throw failure("File " + file.finalName() + " can't be taken back", Effect.NOT_SENT, e);
    }
    return hasContent(target, file.sha256()) ? Reclaim.RECLAIMED : Reclaim.UNKNOWN;
  }

  private boolean hasContent(Path file, String sha256) {
    try {
      return hashes.of(file).filter(hash -> hash.sha256().equals(sha256)).isPresent();
    } catch (IOException e) {
      throw failure("File " + file.getFileName() + " can't be read", Effect.NOT_SENT, e);
    }
  }

  @Override
  public void discard(StagedFile file) {
    delete(path(file.folder()).resolve(file.temporaryName()));
  }

  @Override
  public Set<String> stagers(String folder) {
    return temporaryFiles(folder).stream()
        .map(file -> FileNames.stager(file.getFileName().toString()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int discardUnknown(String folder, Collection<String> known, Collection<String> gone) {
    int removed = 0;
    for (Path file : temporaryFiles(folder)) {
      String name = file.getFileName().toString();
      if (gone.contains(FileNames.stager(name)) && !known.contains(name)) {
        delete(file);
        removed++;
      }
    }
    return removed;
  }

  private List<Path> temporaryFiles(String folder) {
    Path directory = path(folder);
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return found;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            directory, file -> FileNames.isTemporary(file.getFileName().toString()))) {
      files.forEach(found::add);
    } catch (IOException e) {
      throw failure("Folder " + folder + " can't be listed", Effect.NOT_SENT, e);
    }
    return found;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure("File " + file.getFileName() + " can't be removed", Effect.NOT_SENT, e);
    }
  }

  @Override
  public void archive(FileEntry file) {
    Path source = path(file.folder()).resolve(file.name());
    Path archive = path(file.folder()).resolve("archive");
    try {
      Files.createDirectories(archive);
      Path target = archive.resolve(file.name());
      if (Files.exists(target)) {
        target = archive.resolve(file.sha256().substring(0, 8) + "-" + file.name());
      }
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw failure("File " + file.name() + " can't be archived", Effect.NOT_SENT, e);
    }
  }

  @Override
  public void close() {
    // Local folders hold nothing open.
  }

  private static ConnectorException failure(String what, Effect effect, IOException cause) {
    String why =
        cause instanceof FileAlreadyExistsException
            ? "something of that name is in the way"
            : IoReasons.of(cause);
    return new ConnectorException(
        Failure.of(FailureCategory.LOCAL_REJECT, effect, what + ": " + why), cause);
  }
}
