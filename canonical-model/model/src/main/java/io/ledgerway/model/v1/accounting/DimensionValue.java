package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.envelope.Extensions;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of an accounting dimension.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dimension code of the dimension
 * @param code code of the value
 * @param name name
 * @param parent code of the value above it
 * @param status whether it is used
 * @param validFrom first day
 * @param validTo last day
 * @param postingAllowed whether it may be posted to
 * @param owner who answers for it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record DimensionValue(
    @Nullable String dimension,
    @Nullable String code,
    @Nullable String name,
    @Nullable String parent,
    @Nullable MasterStatus status,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Boolean postingAllowed,
    @Nullable String owner,
    @Valid Extensions extensions) {

  public DimensionValue {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public DimensionValueBuilder toBuilder() {
    return DimensionValueBuilder.builder(this);
  }
}
