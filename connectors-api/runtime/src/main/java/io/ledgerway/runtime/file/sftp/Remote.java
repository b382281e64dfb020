package io.ledgerway.runtime.file.sftp;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be asked of a server in a few requests. */
final class Remote {

  private static final Logger LOG = LoggerFactory.getLogger(Remote.class);

  /** The bits of permissions that say what something is. */
  private static final int KIND = SftpConstants.S_IFMT;

  private Remote() {}

  /** The files of a folder whose names can be used; a folder that is not there has none. */
  static List<RemoteFile> files(PatientSftpClient client, String folder, Predicate<String> wanted)
      throws IOException {
    List<RemoteFile> files = new ArrayList<>();
    try (CloseableHandle handle = client.openDir(folder)) {
      for (List<DirEntry> some = client.readDir(handle);
          some != null;
          some = client.readDir(handle)) {
        for (DirEntry entry : some) {
          add(folder, entry, wanted, files);
        }
      }
    } catch (SftpException e) {
      if (!SftpFailures.isMissing(e)) {
        throw e;
      }
    }
    return files;
  }

  private static void add(
      String folder, DirEntry entry, Predicate<String> wanted, List<RemoteFile> files) {
    String name = entry.getFilename();
    Attributes attributes = entry.getAttributes();
    if (name.equals(".") || name.equals("..") || !isFile(attributes)) {
      return;
    }
    if (!SftpPaths.isName(name)) {
      LOG.warn("A file in {} has a name that none may have; it stays there", folder);
      return;
    }
    if (wanted.test(name)) {
      files.add(new RemoteFile(name, attributes.getSize(), modified(attributes)));
    }
  }

  /** A server that does not say what something is has it taken for a file. */
  private static boolean isFile(Attributes attributes) {
    return attributes.isRegularFile() || (attributes.getPermissions() & KIND) == 0;
  }

  private static Instant modified(Attributes attributes) {
    return attributes.getModifyTime() == null
        ? Instant.MAX
        : attributes.getModifyTime().toInstant();
  }

  static boolean isFolder(PatientSftpClient client, String path) throws IOException {
    try {
      return client.stat(path).isDirectory();
    } catch (SftpException e) {
      if (SftpFailures.isMissing(e)) {
        return false;
      }
      throw e;
    }
  }

  static boolean exists(PatientSftpClient client, String path) throws IOException {
    return size(client, path).isPresent();
  }

  /** The bytes of whatever has a name; empty where nothing has. */
  static Optional<Long> size(PatientSftpClient client, String path) throws IOException {
    try {
      return Optional.of(client.lstat(path).getSize());
    } catch (SftpException e) {
      if (SftpFailures.isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Makes a folder, and those above it, where they are not there. */
  static void makeFolder(PatientSftpClient client, String folder) throws IOException {
    if (exists(client, folder)) {
      return;
    }
    int above = folder.lastIndexOf('/');
    if (above > 0) {
      makeFolder(client, folder.substring(0, above));
    }
    try {
      client.mkdir(folder);
    } catch (SftpException e) {
      // Another process may have made it meanwhile.
      if (!exists(client, folder)) {
        throw e;
      }
    }
  }

  static void remove(PatientSftpClient client, String path) throws IOException {
    try {
      client.remove(path);
    } catch (SftpException e) {
      if (!SftpFailures.isMissing(e)) {
        throw e;
      }
    }
  }
}
