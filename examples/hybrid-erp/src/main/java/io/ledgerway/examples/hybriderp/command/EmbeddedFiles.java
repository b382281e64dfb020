package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.base.einvoice.AttachmentInfo;
import io.ledgerway.base.einvoice.AttachmentSink;
import io.ledgerway.base.einvoice.AttachmentSource;
import io.ledgerway.model.v1.envelope.Attachment;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the files that were embedded in documents, each named by its SHA-256, which the
 * canonical document carries. Several threads may share it.
 */
record EmbeddedFiles(Path folder) implements AttachmentSink, AttachmentSource {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  @Override
  public OutputStream open(AttachmentInfo attachment) throws IOException {
    MessageDigest digest = sha256();
    Path unfinished = Files.createTempFile(folder, "embedded", ".part");
    OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), digest);
    return new FilterOutputStream(out) {
      private boolean closed;

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        if (!closed) {
          closed = true;
          super.close();
          Path named = folder.resolve(HexFormat.of().formatHex(digest.digest()));
          Files.move(unfinished, named, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    };
  }

  @Override
  public @Nullable InputStream open(Attachment attachment) throws IOException {
    String hash = attachment.sha256();
    if (hash == null || !SHA256.matcher(hash).matches()) {
      return null;
    }
    Path named = folder.resolve(hash);
    return Files.isRegularFile(named) ? Files.newInputStream(named) : null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
