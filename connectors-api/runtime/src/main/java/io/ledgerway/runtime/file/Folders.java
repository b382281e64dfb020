package io.ledgerway.runtime.file;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.idempotency.StagedFiles;

/**
 * The folders of a connection: what its connector sees of them, and what the runtime alone may do.
 * Thread-safe.
 */
public interface Folders extends FileExchange, StagedFiles, AutoCloseable {

  @Override
  Folders within(Call call);

  @Override
  void publish(StagedFile file);

  /**
   * Moves a file that has been dealt with into the folder's archive; repeatable after a crash.
   *
   * @param file the file
   */
  void archive(FileEntry file);

  /** Gives back what is held open; what is used later is refused. */
  @Override
  void close();
}
