package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.envelope.DocumentId;
import java.util.Objects;

/**
 * Which instruction a trace number stands for; a return names the trace number alone. Immutable and
 * thread-safe.
 *
 * @param traceNumber 15 digits, unique by originating bank and day only
 * @param instruction the instruction
 */
public record NachaTrace(String traceNumber, DocumentId instruction) {

  public NachaTrace {
    Objects.requireNonNull(traceNumber, "traceNumber");
    Objects.requireNonNull(instruction, "instruction");
  }
}
