package io.ledgerway.model.v1.envelope;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a document; its bytes are never inside the document (BG-24).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id reference (BT-122)
 * @param fileName file name
 * @param mediaType media type
 * @param size bytes
 * @param sha256 lower-case hex
 * @param description description (BT-123)
 * @param documentCode document type code
 * @param location external location (BT-124) or key in the raw payload store
 * @param embedded whether the bytes came inside the document (BT-125)
 * @param role what it is for
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Attachment(
    @Nullable String id,
    @Nullable String fileName,
    @Nullable String mediaType,
    @Nullable Long size,
    @Nullable String sha256,
    @Nullable String description,
    @Nullable String documentCode,
    @Nullable String location,
    boolean embedded,
    @Nullable AttachmentRole role,
    Extensions extensions) {

  public Attachment {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AttachmentBuilder toBuilder() {
    return AttachmentBuilder.builder(this);
  }
}
