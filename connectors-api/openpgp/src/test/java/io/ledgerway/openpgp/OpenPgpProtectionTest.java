package io.ledgerway.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.runtime.file.NotProtectedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenPgpProtectionTest {

  private static final char[] PASSPHRASE = "correct horse".toCharArray();
  private static final byte[] CONTENT =
      "<Document>payments</Document>".getBytes(StandardCharsets.UTF_8);
  private static OpenPGPKey us;
  private static OpenPGPKey bank;
  private static OpenPGPKey bankBefore;
  private static OpenPGPKey stranger;

  @BeforeAll
  static void makeKeys() throws Exception {
    us = key("Corporate", PASSPHRASE);
    bank = key("Bank", new char[0]);
    bankBefore = key("Bank", new char[0]);
    stranger = key("Stranger", new char[0]);
  }

  private static OpenPGPKey key(String name, char[] passphrase) throws Exception {
    OpenPGPApi api = new BcOpenPGPApi();
    var made = api.generateKey(4).compositeRSAKey(2048, name);
    return passphrase.length == 0 ? made.build() : made.build(passphrase.clone());
  }

  private static byte[] secret(OpenPGPKey key) throws IOException {
    return key.toAsciiArmoredString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] certificate(OpenPGPKey key) throws IOException {
    return key.toCertificate().getEncoded();
  }

  private static OpenPgpProtection ours() throws IOException {
    return new OpenPgpProtection(
        secret(us), PASSPHRASE, List.of(certificate(bank), certificate(bankBefore)));
  }

  /** What somebody who signs as one key sends to us. */
  private static OpenPgpProtection from(OpenPGPKey sender, OpenPGPKey receiver) throws IOException {
    return new OpenPgpProtection(secret(sender), new char[0], List.of(certificate(receiver)));
  }

  private static byte[] protectedBy(OpenPgpProtection protection, byte[] content)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream protecting = protection.protect(out)) {
      protecting.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] opened(OpenPgpProtection protection, byte[] file) throws IOException {
    try (InputStream in = protection.open(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static String refusal(byte[] file) throws IOException {
    OpenPgpProtection protection = ours();
    return catchThrowableOfType(NotProtectedException.class, () -> opened(protection, file)).code();
  }

  @Test
  void whatWeProtectOnlyTheBankOpensAndKnowsAsOurs() throws IOException {
    byte[] file = protectedBy(ours(), CONTENT);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("payments");
    OpenPgpProtection theirs = from(bank, us);
    assertThat(opened(theirs, file)).isEqualTo(CONTENT);
    assertThatThrownBy(() -> opened(from(stranger, us), file))
        .isInstanceOf(NotProtectedException.class)
        .hasMessageContaining("not for our key");
  }

  @Test
  void takesWhatTheBankSignedByItsKeyOfNowOrBefore() throws IOException {
    assertThat(opened(ours(), protectedBy(from(bank, us), CONTENT))).isEqualTo(CONTENT);
    assertThat(opened(ours(), protectedBy(from(bankBefore, us), CONTENT))).isEqualTo(CONTENT);
    assertThat(opened(ours(), protectedBy(from(bank, us), new byte[0]))).isEmpty();
  }

  @Test
  void refusesWhatAStrangerSignedThoughItIsForUs() throws IOException {
    assertThat(refusal(protectedBy(from(stranger, us), CONTENT))).isEqualTo("WRONG_SIGNATURE");
  }

  @Test
  void refusesWhatNobodySigned() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream encrypting =
        new BcOpenPGPApi()
            .signAndOrEncryptMessage()
            .addEncryptionCertificate(us.toCertificate())
            .open(out)) {
      encrypting.write(CONTENT);
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("WRONG_SIGNATURE");
  }

  @Test
  void takesArmouredFiles() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream encrypting =
        new BcOpenPGPApi()
            .signAndOrEncryptMessage()
            .setArmored(true)
            .addEncryptionCertificate(us.toCertificate())
            .addSigningKey(bank)
            .open(out)) {
      encrypting.write(CONTENT);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("-----BEGIN PGP MESSAGE-----");
    assertThat(opened(ours(), out.toByteArray())).isEqualTo(CONTENT);
  }

  static Stream<byte[]> noMessages() throws IOException {
    return Stream.of(CONTENT, new byte[0], new byte[] {(byte) 0x85, 1}, secret(us));
  }

  @ParameterizedTest
  @MethodSource("noMessages")
  void refusesWhatIsNoMessage(byte[] file) throws IOException {
    assertThat(refusal(file)).isEqualTo("NOT_DECRYPTED");
  }

  @Test
  void givesOutNothingAsWholeThatWasChangedOnItsWay() throws IOException {
    byte[] file = protectedBy(from(bank, us), new byte[5_000]);
    OpenPgpProtection protection = ours();
    Random random = new Random(20_261_129);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = file.clone();
      damaged[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
      byte[] sent = i % 3 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : damaged;
      byte[] read;
      try {
        read = opened(protection, sent);
      } catch (NotProtectedException e) {
        assertThat(e.code()).isIn("NOT_DECRYPTED", "DAMAGED", "WRONG_SIGNATURE");
        continue;
      }
      assertThat(read).as("a change that changes nothing").isEqualTo(new byte[5_000]);
    }
  }

  @Test
  void passesLargeFilesInConstantMemory() throws IOException {
    OpenPgpProtection protection = ours();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    new Random(7).nextBytes(block);
    try (OutputStream protecting = protection.protect(file)) {
      for (int i = 0; i < 256; i++) {
        protecting.write(block);
      }
    }
    long read = 0;
    try (InputStream in = from(bank, us).open(new ByteArrayInputStream(file.toByteArray()))) {
      byte[] buffer = new byte[1 << 13];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        read += count;
      }
    }
    assertThat(read).isEqualTo(256L << 16);
  }

  @Test
  void refusesKeysThatCannotBeUsed() throws IOException {
    byte[] key = secret(us);
    byte[] certificate = certificate(bank);
    assertThatThrownBy(() -> new OpenPgpProtection(key, PASSPHRASE, List.of()))
        .hasMessageContaining("At least one certificate");
    assertThatThrownBy(
            () -> new OpenPgpProtection(key, "wrong".toCharArray(), List.of(certificate)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("passphrase");
    assertThatThrownBy(() -> new OpenPgpProtection(CONTENT, PASSPHRASE, List.of(certificate)))
        .hasMessageContaining("no OpenPGP secret key");
    assertThatThrownBy(() -> new OpenPgpProtection(key, PASSPHRASE, List.of(CONTENT)))
        .hasMessageContaining("no OpenPGP certificate");
  }

  @Test
  void showsNoKey() throws IOException {
    assertThat(ours().toString()).doesNotContain("BEGIN", "correct").contains("OpenPgpProtection");
  }
}
