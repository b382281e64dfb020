package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Which level of an order a status speaks of.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record StatusReportLevel(String value) implements Code {

  /** The whole file (pain.002 group). */
  public static final StatusReportLevel FILE = new StatusReportLevel("FILE");

  /** One batch (payment information). */
  public static final StatusReportLevel BATCH = new StatusReportLevel("BATCH");

  /** One instruction (transaction). */
  public static final StatusReportLevel INSTRUCTION = new StatusReportLevel("INSTRUCTION");

  private static final KnownCodes KNOWN = KnownCodes.of(FILE, BATCH, INSTRUCTION);

  public StatusReportLevel {
    value = Code.requireText(value, "StatusReportLevel");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
