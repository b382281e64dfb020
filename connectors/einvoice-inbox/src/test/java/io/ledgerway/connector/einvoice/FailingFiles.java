package io.ledgerway.connector.einvoice;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Files whose first byte can't be read. */
final class FailingFiles implements FileExchange {

  @Override
  public FileExchange within(Call call) {
    return this;
  }

  @Override
  public List<FileEntry> list(String folder) {
    return List.of();
  }

  @Override
  public InputStream open(FileEntry file) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("bad block");
      }
    };
  }

  @Override
  public StagedFile stage(String folder, String finalName, FileContent content) {
    throw new UnsupportedOperationException("this test reads only");
  }

  @Override
  public void publish(StagedFile file) {
    throw new UnsupportedOperationException("this test reads only");
  }
}
