package io.ledgerway.testkit.counterparty.internal;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A message the bank owes its customer.
 *
 * @param kind PAIN002 or CAMT053
 * @param sequence gap-free number of its kind
 * @param subject what it is about: the archived file, or the number of the statement
 * @param createdOn business date
 */
public record Outgoing(String kind, long sequence, String subject, LocalDate createdOn) {
  /** The name of its file, the same however often it is written. */
  public String name() {
    return id() + ".xml";
  }

  /** The bank's own id of the message. */
  public String id() {
    return String.format(Locale.ROOT, "BANK_%s_%06d", kind, sequence);
  }

  /** Its creation time in the way ISO 20022 writes it. */
  public String createdAt() {
    return PostingOutcome.noon(createdOn).toInstant().toString();
  }
}
