package io.ledgerway.testkit.counterparty.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What the ERP decided about one document; texts that do not apply are empty.
 *
 * @param number position in the ledger, rising
 * @param messageId id under which it was delivered
 * @param invoiceNumber number the supplier gave
 * @param decision POSTED or REJECTED
 * @param documentNumber number the ERP gave
 * @param errorCode why it was refused, as a code
 * @param errorText why it was refused, in words
 * @param decidedOn business date of the decision
 */
public record PostingOutcome(
    long number,
    String messageId,
    String invoiceNumber,
    String decision,
    String documentNumber,
    String errorCode,
    String errorText,
    LocalDate decidedOn) {
  public boolean posted() {
    return decision.equals("POSTED");
  }

  /**
   * A time on the business date that rises with every decision, as a reader with a watermark needs
   * it.
   */
  public OffsetDateTime decidedAt() {
    return noon(decidedOn).plus(number, ChronoUnit.MILLIS);
  }

  /** Business dates have no time of day; where a format wants one, it is noon. */
  public static OffsetDateTime noon(LocalDate day) {
    return day.atTime(12, 0).atOffset(ZoneOffset.UTC);
  }
}
