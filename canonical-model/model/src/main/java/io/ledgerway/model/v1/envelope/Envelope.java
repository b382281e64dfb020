package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every document travels in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param schema name of the schema: {@code canonical/} and the document type
 * @param schemaVersion model version, semver
 * @param id our id, stable
 * @param type what the document is
 * @param revision 0 unless deliberately corrected
 * @param supersedes the document that this one corrects
 * @param origin where it comes from
 * @param trace hashes and lineage
 * @param observations what the reader saw and the model can't say
 * @param completeness what the source could not supply
 * @param document the document itself
 * @param conversionData what a newer major version holds and this one can't; there only after a
 *     document was converted down, and to be sent on as it is
 * @param extensions what the model has no field for
 * @param <T> the document's type
 */
@RecordBuilder
public record Envelope<T>(
    String schema,
    String schemaVersion,
    DocumentId id,
    DocumentType type,
    int revision,
    @Nullable DocumentId supersedes,
    @Valid Origin origin,
    @Valid Trace trace,
    List<@Valid Finding> observations,
    @Valid Completeness completeness,
    @Valid T document,
    @Nullable JsonValue conversionData,
    Extensions extensions) {

  public Envelope {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(schemaVersion, "schemaVersion");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(origin, "origin");
    trace = trace == null ? Trace.EMPTY : trace;
    observations = observations == null ? List.of() : List.copyOf(observations);
    completeness = completeness == null ? Completeness.EMPTY : completeness;
    Objects.requireNonNull(document, "document");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public EnvelopeBuilder<T> toBuilder() {
    return EnvelopeBuilder.builder(this);
  }

  /**
   * The same envelope around another state of the document.
   *
   * @param changed the document
   * @return an envelope that differs in the document alone
   */
  public Envelope<T> withDocument(T changed) {
    return toBuilder().document(changed).build();
  }
}
