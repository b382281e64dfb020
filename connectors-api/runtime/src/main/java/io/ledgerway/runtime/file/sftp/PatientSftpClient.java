package io.ledgerway.runtime.file.sftp;

import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.client.impl.DefaultSftpClient;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * An SFTP client of protocol version 3 that waits for an answer as long as its caller does. Used by
 * one caller at a time.
 */
final class PatientSftpClient extends DefaultSftpClient {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private volatile Patience patience;

  PatientSftpClient(ClientSession session, Patience patience) throws IOException {
    super(session, SftpVersionSelector.fixedVersionSelector(SftpConstants.SFTP_V3), null);
    this.patience = patience;
  }

  void waitAs(Patience caller) {
    this.patience = caller;
    Duration most = caller.most();
    SFTP_CLIENT_CMD_TIMEOUT.set(getClientChannel(), most.compareTo(SHORTEST) < 0 ? SHORTEST : most);
  }

  /** The client's own idea of a timeout counts only where it does not want to wait at all. */
  @Override
  public Buffer receive(int id, Duration timeout) throws IOException {
    if (timeout.isZero()) {
      return super.receive(id, timeout);
    }
    Patience.Wait wait = patience.begin();
    Buffer answer = super.receive(id, wait.rest());
    if (answer == null) {
      wait.rest();
      throw new SshException("The session was closed");
    }
    return answer;
  }
}
