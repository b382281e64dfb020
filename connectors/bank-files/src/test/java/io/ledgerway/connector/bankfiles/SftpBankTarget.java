package io.ledgerway.connector.bankfiles;

import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.testkit.fake.SftpFakeServer;
import io.ledgerway.testkit.fake.TargetHost;
import java.util.Optional;

/** A bank whose folders are on its SFTP server. */
final class SftpBankTarget extends BankDropTarget {

  static final String PASSWORD = "bank-password";
  static final String CANARY = "canary-of-the-bank";

  private final SftpFakeServer server;

  SftpBankTarget(TargetHost host) {
    super(host);
    this.server = SftpFakeServer.start(host.folder(), CANARY);
  }

  @Override
  public Optional<SftpSettings> sftp() {
    return Optional.of(server.settings(new SecretRef(PASSWORD)));
  }

  @Override
  public void rotate(String name, String value) {
    throw new UnsupportedOperationException("a login lasts as long as its session");
  }

  @Override
  public void close() {
    server.close();
  }
}
