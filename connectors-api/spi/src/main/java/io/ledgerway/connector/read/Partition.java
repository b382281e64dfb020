package io.ledgerway.connector.read;

import io.ledgerway.connector.port.FileEntry;
import org.jspecify.annotations.Nullable;

/**
 * A part of what there is to read, independent of the other parts. Immutable.
 *
 * @param id stable name of the part; of a file its name
 * @param file the file, where a part is a file
 */
public record Partition(String id, @Nullable FileEntry file) {

  /**
   * A file as a partition.
   *
   * @param file the file
   * @return the partition
   */
  public static Partition of(FileEntry file) {
    return new Partition(file.name(), file);
  }

  /**
   * The file of this partition.
   *
   * @return the file
   * @throws IllegalStateException when the partition is no file
   */
  public FileEntry requireFile() {
    if (file == null) {
      throw new IllegalStateException("Partition " + id + " is no file");
    }
    return file;
  }
}
