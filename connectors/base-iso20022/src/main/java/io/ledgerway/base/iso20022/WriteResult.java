package io.ledgerway.base.iso20022;

import io.ledgerway.model.v1.value.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What was written. Immutable and thread-safe.
 *
 * @param count number of transactions (NbOfTxs)
 * @param controlSum sum of their amounts (CtrlSum)
 * @param losses what the file could not carry as it was: characters replaced, texts cut, parts left
 *     out; pointers begin at the {@link PaymentFile}
 */
public record WriteResult(int count, BigDecimal controlSum, List<Finding> losses) {
  public WriteResult {
    Objects.requireNonNull(controlSum, "controlSum");
    losses = List.copyOf(losses);
  }
}
