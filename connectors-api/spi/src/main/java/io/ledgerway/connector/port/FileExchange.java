package io.ledgerway.connector.port;

import io.ledgerway.connector.Call;
import java.io.InputStream;
import java.util.List;

/**
 * Folders that files are exchanged through. Thread-safe.
 *
 * <p>Every failure is a {@link io.ledgerway.connector.failure.ConnectorException}: its effect is
 * NOT_SENT before a rename, UNKNOWN when the rename itself fails in a way that proves nothing.
 */
public interface FileExchange {

  /**
   * The same folders for one call: each operation ends at the call's deadline and when it is
   * cancelled. A stream that was opened here ends with the call too.
   *
   * @param call deadline, cancellation and correlation
   * @return the folders; those that never keep a caller waiting return themselves
   */
  FileExchange within(Call call);

  /**
   * The complete files of a folder, sorted by name; temporary and hidden names are left out.
   *
   * @param folder the folder as configured; one that does not exist has no files
   * @return the files
   */
  List<FileEntry> list(String folder);

  /**
   * Opens a file for reading.
   *
   * @param file an entry of {@link #list}
   * @return its bytes, buffered; the caller closes it
   */
  InputStream open(FileEntry file);

  /**
   * Writes a file under a temporary name in the same folder and forces it to disk. Nobody else
   * takes notice of it.
   *
   * @param folder the folder as configured; made when it is not there
   * @param finalName the name that {@link #publish} will give it
   * @param content what to write
   * @return the staged file
   */
  StagedFile stage(String folder, String finalName, FileContent content);

  /**
   * Gives a staged file its final name by one rename. Never replaces an existing file.
   *
   * @param file the staged file
   */
  void publish(StagedFile file);
}
