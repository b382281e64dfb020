package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a line is to be posted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param allocations accounts and dimensions
 * @param assetRef fixed asset that it belongs to
 * @param deferral time over which it is spread
 * @param rebill customer it is billed on to
 */
public record LinePosting(
    List<@Valid AccountingAllocation> allocations,
    @Nullable String assetRef,
    @Valid @Nullable Deferral deferral,
    @Valid @Nullable CustomerRebill rebill) {

  /** Nothing stated; JSON omits it. */
  public static final LinePosting EMPTY = new LinePosting(List.of(), null, null, null);

  public LinePosting {
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
  }
}
