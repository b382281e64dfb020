package io.ledgerway.base.bankformats.internal;

import java.math.BigInteger;

/** What a level (account, group, file) adds up to, and its trailer states. */
final class BaiCount {

  private BigInteger sum = BigInteger.ZERO;
  private long lines;
  private long parts;

  void addLines(long number) {
    lines += number;
  }

  void addAmount(BigInteger amount) {
    sum = sum.add(amount);
  }

  /** Adds a level below this one; its lines were counted here already. */
  void addPart(BaiCount part) {
    parts++;
    sum = sum.add(part.sum);
  }

  /**
   * Whether the trailer agrees.
   *
   * @param record the trailer, which is one of the lines counted
   * @param withParts whether it states the number of levels below
   */
  boolean agrees(BaiRecord record, boolean withParts) {
    String total = record.next();
    boolean sumAgrees = total.matches("[+-]?[0-9]{1,40}") && new BigInteger(total).equals(sum);
    boolean partsAgree = !withParts || same(record.next(), parts);
    return sumAgrees && partsAgree && same(record.next(), lines);
  }

  private static boolean same(String text, long number) {
    return Calendar.isDigits(text) && text.length() < 18 && Long.parseLong(text) == number;
  }
}
