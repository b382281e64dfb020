package io.ledgerway.base.bankformats.internal;

import org.jspecify.annotations.Nullable;

/**
 * One record of 94 characters.
 *
 * @param number its line
 * @param text its characters
 */
record NachaLine(long number, String text) {

  static final int LENGTH = 94;

  static NachaLine of(Lines.Line line) {
    String text = line.trimmed();
    return new NachaLine(
        line.number(), text.length() < LENGTH ? text + " ".repeat(LENGTH - text.length()) : text);
  }

  char type() {
    return text.charAt(0);
  }

  /** The characters of positions, counted from 1 and including the last. */
  String at(int from, int to) {
    return text.substring(from - 1, to);
  }

  /** The characters without blanks around them; null when there is nothing else. */
  @Nullable String textAt(int from, int to) {
    String found = at(from, to).strip();
    return found.isEmpty() ? null : found;
  }

  /** The number at positions; -1 when there is none. */
  long numberAt(int from, int to) {
    String digits = at(from, to);
    return Calendar.isDigits(digits) ? Long.parseLong(digits) : -1;
  }
}
