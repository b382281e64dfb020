package io.ledgerway.model.v1.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a check is to be made (ChqInstr).
 *
 * <p>Immutable and thread-safe.
 *
 * @param checkType check type (ChqTp)
 * @param checkNumber number
 * @param deliveryMethod delivery method (DlvryMtd)
 * @param memo text on the check
 */
public record CheckInstruction(
    @Nullable String checkType,
    @Nullable String checkNumber,
    @Nullable String deliveryMethod,
    List<String> memo) {

  public CheckInstruction {
    memo = memo == null ? List.of() : List.copyOf(memo);
  }
}
