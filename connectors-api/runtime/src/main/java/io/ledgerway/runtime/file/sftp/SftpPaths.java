package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.failure.FailureCategory;

/** Where folders and files are on the server. Immutable. */
final class SftpPaths {

  private static final char UNDECODABLE = '\uFFFD';

  private final String root;

  SftpPaths(String root) {
    this.root = root;
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
