package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.ExternalId;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a document or to a line of one; at least an id, a number or an external id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what is referred to
 * @param canonicalId our id
 * @param number its number
 * @param lineNumber its line
 * @param scheduleNumber its delivery schedule
 * @param issueDate its date
 * @param externalIds its ids elsewhere
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record DocumentRef(
    DocumentRefType type,
    @Nullable DocumentId canonicalId,
    @Nullable String number,
    @Nullable String lineNumber,
    @Nullable String scheduleNumber,
    @Nullable LocalDate issueDate,
    List<@Valid ExternalId> externalIds,
    Extensions extensions) {

  public DocumentRef {
    Objects.requireNonNull(type, "type");
    externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public DocumentRefBuilder toBuilder() {
    return DocumentRefBuilder.builder(this);
  }
}
