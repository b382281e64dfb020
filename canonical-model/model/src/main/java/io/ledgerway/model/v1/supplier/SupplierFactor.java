package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.party.Party;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * To whom a supplier sold its receivables; payments must go there (invoice types 393 and 396).
 *
 * <p>Immutable and thread-safe.
 *
 * @param party the factor
 * @param bankAccountId account of the factor, by its id
 * @param assignmentRef assignment agreement
 * @param noticeText text that the invoice must carry
 * @param from first day
 * @param to last day
 */
@RecordBuilder
public record SupplierFactor(
    @Valid Party party,
    @Nullable String bankAccountId,
    @Nullable String assignmentRef,
    @Nullable String noticeText,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public SupplierFactor {
    Objects.requireNonNull(party, "party");
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierFactorBuilder toBuilder() {
    return SupplierFactorBuilder.builder(this);
  }
}
