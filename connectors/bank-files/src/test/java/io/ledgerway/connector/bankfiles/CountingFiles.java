package io.ledgerway.connector.bankfiles;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.StagedFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Counts the files that are opened, closed and broken by a failing disk. */
final class CountingFiles implements FileExchange {

  private final FileExchange files;
  int opened;
  int closed;
  boolean broken;

  CountingFiles(FileExchange files) {
    this.files = files;
  }

  @Override
  public FileExchange within(Call call) {
    return this;
  }

  @Override
  public List<FileEntry> list(String folder) {
    return files.list(folder);
  }

  @Override
  public InputStream open(FileEntry file) {
    opened++;
    return new FilterInputStream(files.open(file)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (broken) {
          throw new IOException("bad block");
        }
        return super.read(target, offset, length);
      }

      private boolean isClosed;

      @Override
      public void close() throws IOException {
        closed += isClosed ? 0 : 1;
        isClosed = true;
        super.close();
      }
    };
  }

  @Override
  public StagedFile stage(String folder, String finalName, FileContent content) {
    return files.stage(folder, finalName, content);
  }

  @Override
  public void publish(StagedFile file) {
    files.publish(file);
  }
}
