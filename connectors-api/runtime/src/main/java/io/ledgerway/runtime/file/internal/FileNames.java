package io.ledgerway.runtime.file.internal;

import io.ledgerway.connector.port.StagedFile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names of files: temporary ones, which say where and by whom they were staged, and those that are
 * offered.
 */
public final class FileNames {

  /** How every temporary name begins. */
  public static final String TEMPORARY_PREFIX = ".lw-";

  /** How every temporary name ends. */
  public static final String TEMPORARY_SUFFIX = ".tmp";

  private static final int PLACE_DIGITS = 12;

  private FileNames() {}

  /**
   * The temporary name of a file.
   *
   * @param finalName the name that it is to get
   * @param place where it is staged
   * @param stager who stages it: a worker, or the fence of a recovery
   * @return the name
   */
  public static String temporary(String finalName, String place, String stager) {
    return TEMPORARY_PREFIX + finalName + "." + place + "." + stager + TEMPORARY_SUFFIX;
  }

  /**
   * A staged file under the name that a recovery gives it.
   *
   * @param file the file
   * @param place where it is staged
   * @param fence the fence of the recovery
   * @return the same file
   */
  public static StagedFile reclaimed(StagedFile file, String place, long fence) {
    return new StagedFile(
        file.folder(),
        temporary(file.finalName(), place, Long.toString(fence)),
        file.finalName(),
        file.size(),
        file.sha256());
  }

  /**
   * A short name of a folder in the world. Whoever looks for a file elsewhere than it was staged
   * must not take its absence for anything.
   *
   * @param where what tells the folder from all others
   * @return 12 hexadecimal digits
   */
  public static String placeOf(String where) {
    byte[] bytes = where.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Hashes.sha256().digest(bytes)).substring(0, PLACE_DIGITS);
  }

  /**
   * Whether a file was staged in a place.
   *
   * @param name its temporary name
   * @param place the place
   * @return false for every other place
   */
  public static boolean isStagedIn(String name, String place) {
    return isTemporary(name) && name.endsWith("." + place + "." + stager(name) + TEMPORARY_SUFFIX);
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
