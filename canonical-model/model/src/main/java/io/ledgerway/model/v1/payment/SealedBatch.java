package io.ledgerway.model.v1.payment;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/**
 * A frozen batch with its instructions: what a payment file is written from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param batch the batch, sealed
 * @param instructions its instructions, in the order of the batch
 */
public record SealedBatch(@Valid PaymentBatch batch, List<@Valid PaymentInstruction> instructions) {

  public SealedBatch {
    Objects.requireNonNull(batch, "batch");
    instructions = instructions == null ? List.of() : List.copyOf(instructions);
  }
}
