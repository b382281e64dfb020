package io.ledgerway.openpgp;

import io.ledgerway.runtime.file.NotProtectedException;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.openpgp.PGPSignatureException;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;
import org.jspecify.annotations.Nullable;

/** The content of a message, which ends only where a signature of the other side is right. */
final class VerifiedInput extends InputStream {

  private final InputStream source;
  private final OpenPGPMessageInputStream content;
  private boolean ended;

  VerifiedInput(InputStream source, OpenPGPMessageInputStream content) {
    this.source = source;
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int count;
    try {
      count = content.read(target, offset, length);
      if (count < 0) {
        content.close();
      }
    } catch (IOException | RuntimeException e) {
      throw changed(e);
    }
    if (count < 0) {
      ended = true;
      requireSignature();
    }
    return count;
  }

  private static NotProtectedException changed(Exception cause) {
    return new NotProtectedException(
        "DAMAGED",
        "it breaks off or was changed on its way. Have it sent again, and find out who changed it",
        cause);
  }

  /** Certificates other than the configured ones are not known, and their signatures not valid. */
  private void requireSignature() throws NotProtectedException {
    boolean signed = false;
    for (OpenPGPDocumentSignature signature : content.getResult().getSignatures()) {
      try {
        signed |= signature.isValid();
      } catch (PGPSignatureException e) {
        throw wrongSignature(e);
      }
    }
    if (!signed) {
      throw wrongSignature(null);
    }
  }

  private static NotProtectedException wrongSignature(@Nullable Exception cause) {
    return new NotProtectedException(
        "WRONG_SIGNATURE",
        "it has no valid signature by a certificate that is configured. Take nothing from it: ask"
            + " the other side whether it sent the file, and by which key",
        cause);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
