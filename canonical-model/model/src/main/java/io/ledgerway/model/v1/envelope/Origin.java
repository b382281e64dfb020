package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.ExternalId;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from and when.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source which system
 * @param sourceVersion which version there
 * @param observedAt when we saw it
 * @param ingestedAt when we stored it
 * @param sequence order per source and id, rising
 * @param deleted null unless the source removed it
 * @param externalIds ids in other systems
 * @param raw the original bytes
 */
@RecordBuilder
public record Origin(
    @Valid SourceSystem source,
    @Valid SourceVersion sourceVersion,
    Instant observedAt,
    Instant ingestedAt,
    @Nullable Long sequence,
    @Valid @Nullable Deletion deleted,
    List<@Valid ExternalId> externalIds,
    @Valid @Nullable RawReference raw) {

  public Origin {
    Objects.requireNonNull(source, "source");
    sourceVersion = sourceVersion == null ? SourceVersion.EMPTY : sourceVersion;
    Objects.requireNonNull(observedAt, "observedAt");
    Objects.requireNonNull(ingestedAt, "ingestedAt");
    externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OriginBuilder toBuilder() {
    return OriginBuilder.builder(this);
  }
}
