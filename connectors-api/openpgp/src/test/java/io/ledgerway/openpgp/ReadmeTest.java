package io.ledgerway.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.file.FileProtection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void protectsAConnection() throws Exception {
    OpenPGPKey us = new BcOpenPGPApi().generateKey(4).classicKey("Corporate").build();
    OpenPGPKey them = new BcOpenPGPApi().generateKey(4).classicKey("Bank").build();
    byte[] ourSecretKey = us.toAsciiArmoredString().getBytes(StandardCharsets.UTF_8);
    byte[] bankCertificate = them.toCertificate().getEncoded();
    byte[] nextBankCertificate = bankCertificate;
    char[] passphrase = new char[0];
    ConnectionSpec spec = new ConnectionSpec("bank-1", "Bank", "bank-files", Map.of(), null);
    // begin
    FileProtection protection =
        new OpenPgpProtection(
            ourSecretKey, passphrase, List.of(bankCertificate, nextBankCertificate));
    ConnectionSpec bank = spec.withProtection(protection);
    // end
    assertThat(bank.protection()).isSameAs(protection);
  }
}
