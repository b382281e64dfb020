package io.ledgerway.testkit.counterparty.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Business days: Monday to Friday. */
public final class BankCalendar {
  private BankCalendar() {}

  public static LocalDate thisOrNext(LocalDate day) {
    LocalDate next = day;
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }

  public static LocalDate plus(LocalDate day, int businessDays) {
    LocalDate next = day;
    for (int i = 0; i < businessDays; i++) {
      next = thisOrNext(next.plusDays(1));
    }
    return next;
  }
}
