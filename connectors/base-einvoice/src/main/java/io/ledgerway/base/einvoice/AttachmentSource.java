package io.ledgerway.base.einvoice;

import io.ledgerway.model.v1.envelope.Attachment;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the bytes of the attachments that an invoice is written with; the writer never holds one.
 *
 * <p>May be asked twice for the same attachment: once to see whether it has it. A source shared by
 * threads must be thread-safe.
 */
@FunctionalInterface
public interface AttachmentSource {

  /** Has nothing: attachments are written by their location, or reported as lost. */
  AttachmentSource NONE = attachment -> null;

  /**
   * Opens an attachment.
   *
   * @param attachment which one
   * @return its bytes, closed by the writer; null when the source does not have it
   * @throws IOException when it can't be opened; writing then ends with {@link
   *     java.io.UncheckedIOException}
   */
  @Nullable InputStream open(Attachment attachment) throws IOException;
}
