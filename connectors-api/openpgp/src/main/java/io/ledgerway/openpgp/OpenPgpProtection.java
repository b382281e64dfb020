package io.ledgerway.openpgp;

import io.ledgerway.runtime.file.FileProtection;
import io.ledgerway.runtime.file.NotProtectedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyEditor;
import org.bouncycastle.openpgp.api.OpenPGPMessageGenerator;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.jspecify.annotations.Nullable;

/**
 * Signs with our key, encrypts for the other side, and takes nothing from it that it did not sign.
 * Streams; thread-safe. {@code toString} shows no key.
 *
 * <p>Keys are OpenPGP keys, in ASCII armour or binary. While the other side replaces its key, both
 * its certificates are given: files are encrypted for the first, and signatures of each are taken.
 */
public final class OpenPgpProtection implements FileProtection {

  private static final String ENDING = ".pgp";
  private static final String ARMOUR = "-----BEGIN PGP MESSAGE-----";

  private final OpenPGPApi api = new BcOpenPGPApi();
  private final OpenPGPKey ours;
  private final List<OpenPGPCertificate> theirs;

  /**
   * A protection.
   *
   * @param ourKey our secret key, by which we sign and which opens what is for us
   * @param passphrase its passphrase; empty where it has none
   * @param theirCertificates public keys of the other side, at least one; files are encrypted for
   *     the first
   * @throws IllegalArgumentException when a key can't be read or used; names no key material
   */
  public OpenPgpProtection(byte[] ourKey, char[] passphrase, List<byte[]> theirCertificates) {
    if (theirCertificates.isEmpty()) {
      throw new IllegalArgumentException("At least one certificate of the other side is needed");
    }
    ours = unlocked(key(ourKey), passphrase);
    List<OpenPGPCertificate> read = new ArrayList<>();
    for (byte[] each : theirCertificates) {
      read.add(certificate(each));
    }
    theirs = List.copyOf(read);
    requireUsable();
  }

  private OpenPGPKey key(byte[] bytes) {
    try {
      return api.readKeyOrCertificate().parseKey(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("Our key is no OpenPGP secret key", e);
    }
  }

  /** The key in memory without its passphrase, which takes long to be tried: once, not per file. */
  private OpenPGPKey unlocked(OpenPGPKey key, char[] passphrase) {
    try {
      OpenPGPKeyEditor editor = api.editKey(key, passphrase.clone());
      for (var part : key.getSecretKeys().entrySet()) {
        if (part.getValue().isLocked()) {
          editor.changePassphrase(part.getKey(), passphrase.clone(), null, false);
        }
      }
      return editor.done();
    } catch (PGPException | RuntimeException e) {
      throw new IllegalArgumentException("The passphrase does not open our key", e);
    }
  }

  private OpenPGPCertificate certificate(byte[] bytes) {
    try {
      return api.readKeyOrCertificate().parseCertificate(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "A certificate of the other side is no OpenPGP certificate", e);
    }
  }

  /** Whether our key can sign and theirs be encrypted for is found out now. */
  private void requireUsable() {
    try (OutputStream out = protect(OutputStream.nullOutputStream())) {
      out.flush();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Our key can't sign (expiry, revocation), or the first certificate of the other side can't"
              + " be encrypted for (expiry, revocation)",
          e);
    }
  }

  @Override
  public String ending() {
    return ENDING;
  }

  @Override
  public OutputStream protect(OutputStream out) throws IOException {
    try {
      OpenPGPMessageGenerator generator =
          api.signAndOrEncryptMessage()
              .setArmored(false)
              .setAllowPadding(false)
              .addEncryptionCertificate(theirs.get(0))
              .addSigningKey(ours);
      return generator.open(new Unclosed(out));
    } catch (PGPException | RuntimeException e) {
      throw new IOException("The file can't be signed and encrypted", e);
    }
  }

  @Override
  public InputStream open(InputStream in) throws IOException {
    OpenPGPMessageProcessor processor = api.decryptAndOrVerifyMessage().addDecryptionKey(ours);
    theirs.forEach(processor::addVerificationCertificate);
    BufferedInputStream file = new BufferedInputStream(in);
    try {
      if (!isMessage(file)) {
        throw notDecrypted(null);
      }
      return new VerifiedInput(in, processor.process(file));
    } catch (NotProtectedException e) {
      in.close();
      throw e;
    } catch (PGPException | IOException | RuntimeException e) {
      in.close();
      throw notDecrypted(e);
    }
  }

  /** A packet begins with a set bit, which no text does; armour says what it holds. */
  private static boolean isMessage(BufferedInputStream file) throws IOException {
    file.mark(ARMOUR.length());
    byte[] beginning = file.readNBytes(ARMOUR.length());
    file.reset();
    boolean packet = beginning.length > 0 && beginning[0] < 0;
    return packet || new String(beginning, StandardCharsets.ISO_8859_1).equals(ARMOUR);
  }

  private static NotProtectedException notDecrypted(@Nullable Exception cause) {
    return new NotProtectedException(
        "NOT_DECRYPTED",
        "it is no OpenPGP message, or not for our key. Have it sent again, signed and encrypted for"
            + " our key",
        cause);
  }

  @Override
  public String toString() {
    return "OpenPgpProtection[ours="
        + ours.getKeyIdentifier()
        + ", theirs="
        + theirs.stream().map(OpenPGPCertificate::getKeyIdentifier).toList()
        + "]";
  }
}
