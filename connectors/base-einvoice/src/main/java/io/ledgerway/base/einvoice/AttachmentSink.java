package io.ledgerway.base.einvoice;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the files that are embedded in an invoice, while it is read; the reader never holds one.
 *
 * <p>A file that turns out to be no Base64 leaves {@code UBL-BINARY} in the observations; what came
 * before the fault has been written then. A sink shared by threads must be thread-safe.
 */
@FunctionalInterface
public interface AttachmentSink {

  /** Takes nothing: files are counted and hashed only. */
  AttachmentSink DISCARD = attachment -> OutputStream.nullOutputStream();

  /**
   * Opens the target of one file.
   *
   * @param attachment what the invoice says about it; names come from outside, so never use them as
   *     a path unchecked
   * @return where its bytes go; the reader closes it
   * @throws IOException when it can't be opened; reading then ends with {@link
   *     java.io.UncheckedIOException}
   */
  OutputStream open(AttachmentInfo attachment) throws IOException;
}
