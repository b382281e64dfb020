package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is wrong with a layout. Not thread-safe. */
final class Problems {

  private record Problem(int line, String text) {}

  private final List<Problem> found = new ArrayList<>();

  void add(int line, String text, Object... values) {
    found.add(new Problem(line, String.format(Locale.ROOT, text, values)));
  }

  void addIf(boolean wrong, int line, String text, Object... values) {
    if (wrong) {
      add(line, text, values);
    }
  }

  /** Throws where there are any. */
  void end() throws LayoutException {
    if (!found.isEmpty()) {
      throw new LayoutException(
          found.stream()
              .sorted(Comparator.comparing(Problem::line))
              .map(each -> "line " + each.line() + ": " + each.text())
              .toList());
    }
  }
}
