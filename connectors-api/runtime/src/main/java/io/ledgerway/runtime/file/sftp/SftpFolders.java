package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.file.Folders;
import io.ledgerway.runtime.file.internal.FileNames;
import io.ledgerway.runtime.file.internal.Hashes;
import io.ledgerway.runtime.file.internal.Hashes.Hash;
import io.ledgerway.runtime.file.internal.HashingOutput;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders on an SFTP server below a root; absolute folders stand for themselves. Thread-safe.
 *
 * <p>A file is written under a temporary name in its own folder, forced to disk where the server
 * offers that ({@code fsync@openssh.com}), and published by one rename of protocol version 3, which
 * refuses an existing target. A rename that stays without an answer is in doubt: its effect is
 * UNKNOWN. Whatever fails before it is NOT_SENT.
 *
 * <p>One session is opened when it is needed, and anew after it was lost; callers take turns on it.
 * Links are not followed, and files with names that mean more than a file of their folder are left
 * where they are.
 */
public final class SftpFolders implements Folders {

  private static final Logger LOG = LoggerFactory.getLogger(SftpFolders.class);
  private static final int CHUNK = 1 << 16;
  private static final int HASH_PREFIX = 8;

  /** Servers tell seconds: what was changed just now may be changed again within the same. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final SftpLink link;
  private final SftpPaths paths;
  private final String worker;
  private final Hashes hashes;
  private final Patience patience;

  /**
   * Folders on a server; nothing is sent yet.
   *
   * @param settings the server as configured
   * @param secrets where the password or the key comes from; asked at each login
   * @param worker who stages files: part of their temporary names
   * @param clock the time
   */
  public SftpFolders(SftpSettings settings, SecretSource secrets, String worker, Clock clock) {
    this(
        new SftpLink(new SftpDialer(settings, secrets)),
        SftpPaths.of(settings),
        worker,
        new Hashes(),
        new Patience(clock, null, settings.answerTimeout()));
  }

  private SftpFolders(
      SftpLink link, SftpPaths paths, String worker, Hashes hashes, Patience patience) {
    this.link = link;
    this.paths = paths;
    this.worker = worker;
    this.hashes = hashes;
    this.patience = patience;
  }

  /** The same session for one call; closing one closes both. */
  @Override
  public SftpFolders within(Call call) {
    return new SftpFolders(link, paths, worker, hashes, patience.within(call));
  }

  @Override
  public List<FileEntry> list(String folder) {
    List<FileEntry> entries = new ArrayList<>();
    for (RemoteFile file : files(folder, FileNames::isOffered)) {
      entry(folder, file).ifPresent(entries::add);
    }
    entries.sort(Comparator.comparing(FileEntry::name));
    return entries;
  }

  private List<RemoteFile> files(String folder, Predicate<String> wanted) {
    try {
      return link.ask(patience, client -> Remote.files(client, paths.folder(folder), wanted));
    } catch (IOException e) {
      throw SftpFailures.notSent("Folder " + folder + " can't be listed", e);
    }
  }

  /** A file that can't be read, or grows, waits for the next look; the others go on. */
  private Optional<FileEntry> entry(String folder, RemoteFile file) {
    try {
      Hash hash = hash(paths.file(folder, file.name()), file);
      if (hash.size() == file.size()) {
        return Optional.of(new FileEntry(folder, file.name(), hash.size(), hash.sha256()));
      }
      LOG.info("File {} in {} is still being written and stays there", file.name(), folder);
      return Optional.empty();
    } catch (SftpException e) {
      if (!SftpFailures.isMissing(e)) {
        LOG.warn("File {} in {} can't be read and stays there", file.name(), folder);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw SftpFailures.notSent("File " + file.name() + " can't be read", e);
    }
  }

  private Hash hash(String path, RemoteFile file) throws IOException {
    Hash known = hashes.unchanged(path, file.size(), file.modified());
    if (known != null) {
      return known;
    }
    boolean settled = file.modified().isBefore(patience.clock().instant().minus(SETTLED));
    try (InputStream in = Download.begin(link, patience, path)) {
      Hash hash = Hashes.read(in, file.modified());
      if (settled && hash.size() == file.size()) {
        hashes.remember(path, hash);
      }
      return hash;
    }
  }

  @Override
  public InputStream open(FileEntry file) {
    String path = paths.file(file.folder(), file.name());
    try {
      return new BufferedInputStream(Download.begin(link, patience, path), CHUNK);
    } catch (IOException e) {
      throw SftpFailures.notSent("File " + file.name() + " can't be opened", e);
    }
  }

  @Override
  public StagedFile stage(String folder, String finalName, FileContent content) {
    String temporaryName = FileNames.temporary(finalName, paths.place(folder), worker);
    paths.file(folder, finalName);
    String path = paths.file(folder, temporaryName);
    try (Upload upload = Upload.begin(link, patience, paths.folder(folder), path)) {
      HashingOutput hashing = new HashingOutput(upload);
      OutputStream out = new BufferedOutputStream(hashing, CHUNK);
      content.writeTo(out);
      out.flush();
      long stored = upload.finish();
      if (stored != hashing.size()) {
        throw new IOException("the server holds " + stored + " of " + hashing.size() + " bytes");
      }
      return new StagedFile(folder, temporaryName, finalName, stored, hashing.sha256());
    } catch (IOException e) {
      throw SftpFailures.notSent("File " + finalName + " can't be written to " + folder, e);
    }
  }

  @Override
  public void publish(StagedFile file) {
    String temporary = paths.file(file.folder(), file.temporaryName());
    String target = paths.file(file.folder(), file.finalName());
    String failed = "File " + file.finalName() + " can't be renamed in " + file.folder();
    try {
      if (link.ask(patience, client -> Remote.exists(client, target))) {
        throw duplicate(file);
      }
    } catch (IOException e) {
      throw SftpFailures.notSent(failed, e);
    }
    try {
      link.tell(patience, client -> client.rename(temporary, target));
    } catch (SftpException e) {
      throw refused(file, temporary, target, e);
    } catch (IOException e) {
      throw SftpFailures.unknown(
          "Whether file " + file.finalName() + " was renamed is not known", e);
    }
  }

  private static ConnectorException duplicate(StagedFile file) {
    return SftpFailures.refused(
        FailureCategory.DUPLICATE,
        "A file " + file.finalName() + " is already in " + file.folder() + ": nothing was sent");
  }

  /** A refused rename has done nothing where the file is still there and its target is not ours. */
  private ConnectorException refused(
      StagedFile file, String temporary, String target, SftpException cause) {
    if (SftpFailures.isMissing(cause)) {
      return SftpFailures.unknown(
          "File " + file.finalName() + " was taken back by another worker", cause);
    }
    String failed = "File " + file.finalName() + " can't be renamed in " + file.folder();
    try {
      Optional<Long> found = link.ask(patience, client -> Remote.size(client, target));
      boolean kept = link.ask(patience, client -> Remote.exists(client, temporary));
      if (!kept || found.filter(size -> size == file.size()).isPresent()) {
        return SftpFailures.unknown(failed, cause);
      }
      return found.isPresent() ? duplicate(file) : SftpFailures.notSent(failed, cause);
    } catch (IOException | ConnectorException e) {
      return SftpFailures.unknown(failed, cause);
    }
  }

  @Override
  public StagedFile reclaimed(StagedFile file, long fence) {
    return FileNames.reclaimed(file, paths.place(file.folder()), fence);
  }

  @Override
  public Reclaim reclaim(StagedFile file, long fence) {
    if (!FileNames.isStagedIn(file.temporaryName(), paths.place(file.folder()))) {
      return Reclaim.UNKNOWN;
    }
    String temporary = paths.file(file.folder(), file.temporaryName());
    StagedFile taken = reclaimed(file, fence);
    String target = paths.file(file.folder(), taken.temporaryName());
    try {
      try {
        link.tell(patience, client -> client.rename(temporary, target));
      } catch (SftpException e) {
        if (!link.ask(patience, client -> Remote.isFolder(client, paths.folder(file.folder())))) {
          return Reclaim.UNKNOWN;
        }
        // Only a folder that can be read proves that a name is gone.
        Set<String> names = temporaryNames(file.folder());
        if (names.contains(file.temporaryName())) {
          throw e;
        }
        if (!names.contains(taken.temporaryName())) {
          return Reclaim.PUBLISHED;
        }
      }
      return hasContent(target, file) ? Reclaim.RECLAIMED : Reclaim.UNKNOWN;
    } catch (IOException e) {
      throw SftpFailures.notSent("File " + file.finalName() + " can't be taken back", e);
    }
  }

  private boolean hasContent(String path, StagedFile file) throws IOException {
    try (InputStream in = Download.begin(link, patience, path)) {
      return Hashes.read(in, patience.clock().instant()).sha256().equals(file.sha256());
    }
  }

  @Override
  public void discard(StagedFile file) {
    remove(file.folder(), file.temporaryName());
  }

  private void remove(String folder, String name) {
    String path = paths.file(folder, name);
    try {
      link.tell(patience, client -> Remote.remove(client, path));
    } catch (IOException e) {
      throw SftpFailures.notSent("File " + name + " can't be removed", e);
    }
  }

  @Override
  public Set<String> stagers(String folder) {
    return temporaryNames(folder).stream()
        .map(FileNames::stager)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> temporaryNames(String folder) {
    return files(folder, FileNames::isTemporary).stream()
        .map(RemoteFile::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int discardUnknown(String folder, Collection<String> known, Collection<String> gone) {
    int removed = 0;
    for (String name : temporaryNames(folder)) {
      if (gone.contains(FileNames.stager(name)) && !known.contains(name)) {
        remove(folder, name);
        removed++;
      }
    }
    return removed;
  }

  @Override
  public void archive(FileEntry file) {
    String source = paths.file(file.folder(), file.name());
    String archive = paths.folder(file.folder()) + "/archive";
    try {
      link.tell(
          patience,
          client -> {
            Remote.makeFolder(client, archive);
            client.rename(source, free(client, archive, file));
          });
    } catch (IOException e) {
      if (!SftpFailures.isMissing(e)) {
        throw SftpFailures.notSent("File " + file.name() + " can't be archived", e);
      }
    }
  }

  /** A name that no archived file has: nothing that was kept is replaced. */
  private static String free(PatientSftpClient client, String archive, FileEntry file)
      throws IOException {
    String path = archive + "/" + file.name();
    String prefix = archive + "/" + file.sha256().substring(0, HASH_PREFIX) + "-";
    for (int copy = 1; Remote.exists(client, path); copy++) {
      path = prefix + (copy == 1 ? "" : copy + "-") + file.name();
    }
    return path;
  }

  /** Ends the session, for every call. */
  @Override
  public void close() {
    link.close();
  }
}
