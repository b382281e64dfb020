package io.ledgerway.base.bankformats.internal;

import java.util.List;

/**
 * One field of a message: {@code :61:} has the tag {@code 61}. A field without tag is the end of a
 * message.
 *
 * @param tag digits and letter; empty at the end of a message
 * @param line number of its first line
 * @param lines its content, without the tag, at least one line
 */
record MtField(String tag, long line, List<String> lines) {

  boolean isEnd() {
    return tag.isEmpty();
  }

  String name() {
    return ":" + tag + ":";
  }

  String first() {
    return lines.get(0);
  }

  /** All lines as one, as they were before the bank wrapped them. */
  String joined() {
    return lines.size() == 1 ? lines.get(0) : String.join("", lines);
  }
}
