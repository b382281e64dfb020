package io.ledgerway.runtime.file.sftp;

import java.io.IOException;
import java.io.InputStream;

/** A file that is being read from the server. Used by one caller at a time. */
final class Download extends InputStream {

  private final SftpLink link;
  private final PatientSftpClient client;
  private final Patience patience;
  private final InputStream chunks;

  private Download(SftpLink link, PatientSftpClient client, Patience patience, InputStream chunks) {
    this.link = link;
    this.client = client;
    this.patience = patience;
    this.chunks = chunks;
  }

  static Download begin(SftpLink link, Patience patience, String path) throws IOException {
    return link.ask(patience, client -> new Download(link, client, patience, client.read(path)));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return link.askOn(client, patience, open -> chunks.read(bytes, offset, length));
  }

  @Override
  public void close() {
    try {
      link.tellOn(client, patience.forGivingBack(), open -> chunks.close());
    } catch (IOException e) {
      // The session is gone, and its handles with it.
      return;
    }
  }
}
