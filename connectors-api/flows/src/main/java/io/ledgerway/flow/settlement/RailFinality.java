package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.PaymentRail;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Until when money of a settled payment may come back by the rules of its rail, without anybody's
 * consent. What the payee agrees to give back, and what courts order, knows no such day.
 *
 * <ul>
 *   <li>SEPA: three banking days after settlement, EPC125-05 (returns by the payee's bank).
 *   <li>SEPA_INST, RTP, FEDNOW, CHAPS: with settlement; EPC004-16, RTP Operating Rules, 12 CFR
 *       210.45, Settlement Finality Regulations 1999.
 *   <li>ACH: five banking days after settlement. By the Nacha Operating Rules a return of a credit
 *       reaches the originator's bank by the opening of the second banking day; three more are for
 *       its way to us.
 * </ul>
 */
public final class RailFinality {

  private static final Map<PaymentRail, Window> WINDOWS =
      Map.of(
          PaymentRail.SEPA, new Window(BankingCalendar.TARGET, 3),
          PaymentRail.SEPA_INST, new Window(BankingCalendar.TARGET, 0),
          PaymentRail.ACH, new Window(BankingCalendar.FEDERAL_RESERVE, 5),
          PaymentRail.RTP, new Window(BankingCalendar.FEDERAL_RESERVE, 0),
          PaymentRail.FEDNOW, new Window(BankingCalendar.FEDERAL_RESERVE, 0),
          PaymentRail.CHAPS, new Window(BankingCalendar.TARGET, 0));

  private record Window(BankingCalendar calendar, int bankingDays) {}

  private RailFinality() {}

  /**
   * The last day on which the money may come back.
   *
   * @param rail the rail
   * @param settled when it was settled
   * @return the day; empty for a rail whose rules are not known here
   */
  public static Optional<LocalDate> finalAfter(PaymentRail rail, LocalDate settled) {
    return Optional.ofNullable(WINDOWS.get(rail))
        .map(window -> window.calendar().plus(settled, window.bankingDays()));
  }
}
