package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.SourceStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier's master record stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status where it stands
 * @param source the same in the source's words
 * @param activeFrom first day of business
 * @param activeTo last day of business
 * @param holds why it waits
 * @param approvals who approved
 */
@RecordBuilder
public record SupplierState(
    @Nullable SupplierStatus status,
    @Valid @Nullable SourceStatus source,
    @Nullable LocalDate activeFrom,
    @Nullable LocalDate activeTo,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierState EMPTY =
      new SupplierState(null, null, null, null, List.of(), List.of());

  public SupplierState {
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierStateBuilder toBuilder() {
    return SupplierStateBuilder.builder(this);
  }
}
