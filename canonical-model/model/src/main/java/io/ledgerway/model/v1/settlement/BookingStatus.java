package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether an entry is booked.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record BookingStatus(String value) implements Code {

  /** Code {@code BOOKED}. */
  public static final BookingStatus BOOKED = new BookingStatus("BOOKED");

  /** Code {@code PENDING}. */
  public static final BookingStatus PENDING = new BookingStatus("PENDING");

  /** Code {@code INFORMATION}. */
  public static final BookingStatus INFORMATION = new BookingStatus("INFORMATION");

  /** Code {@code FUTURE}. */
  public static final BookingStatus FUTURE = new BookingStatus("FUTURE");

  private static final KnownCodes KNOWN = KnownCodes.of(BOOKED, PENDING, INFORMATION, FUTURE);

  public BookingStatus {
    value = Code.requireText(value, "BookingStatus");
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
