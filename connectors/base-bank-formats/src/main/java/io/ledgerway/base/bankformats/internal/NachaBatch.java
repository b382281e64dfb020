package io.ledgerway.base.bankformats.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A batch of a NACHA file while it is read. */
final class NachaBatch {

  final NachaSums sums = new NachaSums();
  private final NachaLine header;
  private final @Nullable LocalDate created;

  /**
   * A batch.
   *
   * @param header its record 5
   * @param created when the file was made; null when not known
   */
  NachaBatch(NachaLine header, @Nullable LocalDate created) {
    this.header = header;
    this.created = created;
  }

  String entryClass() {
    return header.at(51, 53);
  }

  boolean isInternational() {
    return entryClass().equals("IAT");
  }

  /** Whether amounts are in USD: only international entries name currencies. */
  boolean isUsd() {
    return !isInternational()
        || (isUsdOrBlank(header.at(64, 66)) && isUsdOrBlank(header.at(67, 69)));
  }

  private static boolean isUsdOrBlank(String currency) {
    return currency.equals("USD") || currency.isBlank();
  }

  String number() {
    return header.at(88, 94);
  }

  @Nullable String companyId() {
    return header.textAt(41, 50);
  }

  @Nullable LocalDate effectiveDate() {
    return Calendar.day(header.at(70, 75));
  }

  /**
   * The day of settlement that the operator put in: a day of the year, of the year in which it is
   * nearest to the effective date or the making of the file.
   */
  @Nullable LocalDate settlementDate() {
    LocalDate effective = effectiveDate();
    LocalDate near = effective == null ? created : effective;
    return near == null ? null : Calendar.nearest((int) header.numberAt(76, 78), near);
  }

  /** Whether a record 8 says what was read. */
  boolean agrees(NachaLine control) {
    return control.numberAt(5, 10) == sums.lines()
        && control.at(11, 20).equals(sums.hash())
        && control.at(21, 32).equals(sums.debits12())
        && control.at(33, 44).equals(sums.credits12())
        && control.at(45, 54).equals(header.at(41, 50))
        && control.at(80, 94).equals(header.at(80, 94));
  }
}
