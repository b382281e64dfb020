package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.LocalizedText;
import jakarta.validation.Valid;
import java.util.List;

/**
 * Notes and attachments.
 *
 * <p>Immutable and thread-safe.
 *
 * @param notes notes (BG-1)
 * @param attachments attachments (BG-24)
 */
public record Remarks(List<@Valid LocalizedText> notes, List<@Valid Attachment> attachments) {

  /** Nothing stated; JSON omits it. */
  public static final Remarks EMPTY = new Remarks(List.of(), List.of());

  public Remarks {
    notes = notes == null ? List.of() : List.copyOf(notes);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }
}
