package io.ledgerway.model.v1.payment;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was frozen when a batch was sealed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param count number of instructions (NbOfTxs)
 * @param controlSum sum of amounts without currency (CtrlSum)
 * @param contentHash SHA-256 over the command projections of the instructions
 * @param sealedAt when
 * @param sealedBy who
 */
@RecordBuilder
public record BatchSeal(
    @PositiveOrZero int count,
    BigDecimal controlSum,
    String contentHash,
    Instant sealedAt,
    @Nullable String sealedBy) {

  public BatchSeal {
    Objects.requireNonNull(controlSum, "controlSum");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(sealedAt, "sealedAt");
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public BatchSealBuilder toBuilder() {
    return BatchSealBuilder.builder(this);
  }
}
