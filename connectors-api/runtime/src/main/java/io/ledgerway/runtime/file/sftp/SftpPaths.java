package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.runtime.file.internal.FileNames;

/** Where folders and files are on the server. Immutable. */
final class SftpPaths {

  private static final char UNDECODABLE = '\uFFFD';

  private final String account;
  private final String root;

  private SftpPaths(String account, String root) {
    this.account = account;
    this.root = root;
  }

  static SftpPaths of(SftpSettings settings) {
    String account = settings.user() + "@" + settings.host() + ":" + settings.port();
    return new SftpPaths(account, settings.root());
  }

  /** What tells a folder from those of other accounts and servers. */
  String place(String folder) {
    return FileNames.placeOf("sftp://" + account + "/" + folder(folder));
  }

  /** A folder as configured: below the root, or absolute. */
  String folder(String folder) {
    boolean below = !folder.startsWith("/") && !root.equals(".");
    String path = below ? root + "/" + folder : folder.isEmpty() ? root : folder;
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** A file in a folder; its name may have come from a server. */
  String file(String folder, String name) {
    if (!isName(name)) {
      throw SftpFailures.refused(
          FailureCategory.LOCAL_REJECT, "A name in " + folder + " is none that a file may have");
    }
    return folder(folder) + "/" + name;
  }

  /** Whether a name stands for a file of its folder, and for nothing else. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars()
            .noneMatch(
                each ->
                    each == '/'
                        || each == '\\'
                        || each == UNDECODABLE
                        || Character.isISOControl(each));
  }
}
