package io.ledgerway.base.bankformats.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the money of an amount can be used. Its type decides how many fields belong to it.
 *
 * @param type 0, 1, 2, S, V, D, Z or empty
 * @param valueDate value date of type V; null else
 * @param text type and fields as sent, parted by commas; empty for an unknown availability
 */
record BaiFunds(String type, @Nullable LocalDate valueDate, String text) {

  private static final int MOST_PARTS = 999;

  /** Reads type and fields; null when it can't be told which fields belong to it. */
  static @Nullable BaiFunds of(BaiRecord record) {
    String type = record.next();
    switch (type) {
      case "", "Z" -> {
        return new BaiFunds(type, null, "");
      }
      case "0", "1", "2" -> {
        return new BaiFunds(type, null, type);
      }
      case "S" -> {
        return new BaiFunds(type, null, fields(type, record, 3));
      }
      case "V" -> {
        String day = record.next();
        String time = record.next();
        return new BaiFunds(type, Calendar.day(day), type + "," + day + "," + time);
      }
      case "D" -> {
        String number = record.next();
        if (!Calendar.isDigits(number) || number.length() > 3) {
          return null;
        }
        int parts = Math.min(Integer.parseInt(number), MOST_PARTS);
        return new BaiFunds(type, null, fields(type + "," + number, record, 2 * parts));
      }
      default -> {
        return null;
      }
    }
  }

  private static String fields(String begin, BaiRecord record, int number) {
    StringBuilder text = new StringBuilder(begin);
    for (int i = 0; i < number && record.hasNext(); i++) {
      text.append(',').append(record.next());
    }
    return text.toString();
  }
}
