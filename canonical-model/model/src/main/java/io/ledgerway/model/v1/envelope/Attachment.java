package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.ExternalId;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a document; its bytes are never inside the document (BG-24).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id reference (BT-122)
 * @param fileName file name (BT-125-2)
 * @param mediaType media type (BT-125-1)
 * @param size bytes
 * @param sha256 lower-case hex
 * @param description description (BT-123)
 * @param documentCode document type code, UNTDID 1001
 * @param location external location (BT-124) or key in the raw payload store
 * @param embedded whether the bytes came inside the document (BT-125)
 * @param role what it is for
 * @param linkedTo the document or line that it proves
 * @param externalIds ids elsewhere
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Attachment(
    @Nullable String id,
    @Nullable String fileName,
    @Nullable String mediaType,
    @PositiveOrZero @Nullable Long size,
    @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,
    @Nullable String description,
    @Nullable String documentCode,
    @Nullable String location,
    boolean embedded,
    @Nullable AttachmentRole role,
    @Valid @Nullable DocumentRef linkedTo,
    List<@Valid ExternalId> externalIds,
    @Valid Extensions extensions) {

  public Attachment {
    externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
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
