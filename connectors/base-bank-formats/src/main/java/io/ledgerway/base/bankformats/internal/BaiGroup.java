package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.BookingStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group of accounts, record 02.
 *
 * @param status 1 update, 2 deletion, 3 correction, 4 test
 * @param asOf the day that it reports; null when it is not stated
 * @param asOfTime time of that day as sent, in the sender's zone
 * @param currency currency of its accounts; empty when not stated
 * @param modifier 1, 2 for the day before, 3, 4 for the same day
 */
record BaiGroup(
    String status, @Nullable LocalDate asOf, String asOfTime, String currency, String modifier) {

  private static final String UPDATE = "1";
  private static final String CORRECTION = "3";

  static BaiGroup of(BaiRecord record, Deviations deviations) {
    record.next(); // receiver
    record.next(); // originator
    BaiGroup group =
        new BaiGroup(record.next(), record.nextDay(), record.next(), record.next(), record.next());
    if (group.asOf == null) {
      deviations.tolerate(
          "BAI2-DATE", record.line(), "02", "the as-of date is no day; bookings have no date.");
    }
    if (!group.status.matches("[1-4]")) {
      deviations.tolerate(
          "BAI2-STATUS",
          record.line(),
          "02",
          "the group status is none of 1 to 4; its entries are told as information only.");
    }
    return group;
  }

  /** Whether its entries are bookings: not those that are taken back, tested, or unknown. */
  boolean isBooking() {
    return status.equals(UPDATE) || status.equals(CORRECTION);
  }

  boolean isUpdate() {
    return status.equals(UPDATE);
  }

  /** What the same day reports is not final. */
  BookingStatus bookingStatus() {
    if (!isBooking()) {
      return BookingStatus.INFORMATION;
    }
    return modifier.equals("3") || modifier.equals("4")
        ? BookingStatus.PENDING
        : BookingStatus.BOOKED;
  }
}
