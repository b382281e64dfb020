package io.ledgerway.model.v1.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What was frozen when a batch was sealed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param count number of instructions (NbOfTxs)
 * @param controlSum sum of amounts without currency (CtrlSum)
 * @param contentHash SHA-256 over the command projections of the instructions
 * @param sealedAt when
 */
public record BatchSeal(int count, BigDecimal controlSum, String contentHash, Instant sealedAt) {

  public BatchSeal {
    Objects.requireNonNull(controlSum, "controlSum");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(sealedAt, "sealedAt");
  }
}
