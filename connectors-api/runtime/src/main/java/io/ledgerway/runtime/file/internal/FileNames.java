package io.ledgerway.runtime.file.internal;

/** Names of files: temporary ones, which say who staged them, and those that are offered. */
public final class FileNames {

  /** How every temporary name begins. */
  public static final String TEMPORARY_PREFIX = ".lw-";

  /** How every temporary name ends. */
  public static final String TEMPORARY_SUFFIX = ".tmp";

  private FileNames() {}

  /**
   * The temporary name of a file.
   *
   * @param finalName the name that it is to get
   * @param stager who stages it: a worker, or the fence of a recovery
   * @return the name
   */
  public static String temporary(String finalName, String stager) {
    return TEMPORARY_PREFIX + finalName + "." + stager + TEMPORARY_SUFFIX;
  }

  /**
   * Whether a name was given to a staged file.
   *
   * @param name the name
   * @return true for temporary names
   */
  public static boolean isTemporary(String name) {
    return name.length() >= TEMPORARY_PREFIX.length() + TEMPORARY_SUFFIX.length()
        && name.startsWith(TEMPORARY_PREFIX)
        && name.endsWith(TEMPORARY_SUFFIX);
  }

  /**
   * The part of a temporary name that says who staged the file.
   *
   * @param name a temporary name
   * @return the stager
   */
  public static String stager(String name) {
    String stem = name.substring(0, name.length() - TEMPORARY_SUFFIX.length());
    return stem.substring(stem.lastIndexOf('.') + 1);
  }

  /**
   * Whether a file of this name is offered to connectors.
   *
   * @param name the name
   * @return false for hidden and temporary ones, of other programs too
   */
  public static boolean isOffered(String name) {
    return !name.startsWith(".") && !name.endsWith(TEMPORARY_SUFFIX);
  }
}
