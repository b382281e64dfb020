package io.ledgerway.runtime.file.sftp;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.impl.SftpOutputStreamAsync;

/** A file that is being written on the server; many chunks are on their way at once. */
final class Upload extends OutputStream {

  private static final int ONE_PACKET = 0;

  private final SftpLink link;
  private final PatientSftpClient client;
  private final Patience patience;
  private final String path;
  private final CloseableHandle handle;
  private final SftpOutputStreamAsync chunks;

  private Upload(
      SftpLink link,
      PatientSftpClient client,
      Patience patience,
      String path,
      CloseableHandle handle) {
    this.link = link;
    this.client = client;
    this.patience = patience;
    this.path = path;
    this.handle = handle;
    this.chunks = new SftpOutputStreamAsync(client, ONE_PACKET, path, handle, false);
  }

  static Upload begin(SftpLink link, Patience patience, String folder, String path)
      throws IOException {
    return link.ask(
        patience,
        client -> {
          Remote.makeFolder(client, folder);
          CloseableHandle handle =
              client.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
          return new Upload(link, client, patience, path, handle);
        });
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    link.tellOn(client, patience, open -> chunks.write(bytes, offset, length));
  }

  /**
   * Waits until the server has everything, on its disk where it can say so.
   *
   * @return bytes that the server holds now
   */
  long finish() throws IOException {
    return link.askOn(
        client,
        patience,
        open -> {
          chunks.close();
          OpenSSHFsyncExtension fsync = open.getExtension(OpenSSHFsyncExtension.class);
          if (fsync != null && fsync.isSupported()) {
            fsync.fsync(handle);
          }
          handle.close();
          return open.stat(path).getSize();
        });
  }

  /** Gives the handle back where the file was not finished; what was written stays. */
  @Override
  public void close() {
    try {
      link.tellOn(client, patience.forGivingBack(), open -> giveBack());
    } catch (IOException e) {
      // The session is gone, and its handles with it; or the server refuses what nobody needs.
      return;
    }
  }

  /** Answers to chunks are taken first, so that none is left for nobody. */
  private void giveBack() throws IOException {
    try {
      chunks.close();
    } finally {
      handle.close();
    }
  }
}
