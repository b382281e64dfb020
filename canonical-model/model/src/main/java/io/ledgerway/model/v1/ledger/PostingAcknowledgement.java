package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an ERP answered about a document; evidence for a posting that it accepted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param messageId the wire key that we sent the document under
 * @param document the document
 * @param documentNumber the number of the document as we sent it
 * @param target stable id of the connection
 * @param targetDocumentNumber the ERP's own number
 * @param decision what it decided
 * @param reasons why, in its own words
 * @param at when it decided
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PostingAcknowledgement(
    String messageId,
    @Valid @Nullable DocumentRef document,
    @Nullable String documentNumber,
    String target,
    @Nullable String targetDocumentNumber,
    PostingDecision decision,
    List<String> reasons,
    @Nullable Instant at,
    @Valid Extensions extensions) {

  public PostingAcknowledgement {
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(decision, "decision");
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PostingAcknowledgementBuilder toBuilder() {
    return PostingAcknowledgementBuilder.builder(this);
  }
}
