package io.ledgerway.testkit.contract;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What rules say when they are broken. */
final class Require {

  private Require() {}

  static void that(boolean kept, String broken, Object... parts) {
    if (!kept) {
      throw new AssertionFailedError(String.format(Locale.ROOT, broken, parts));
    }
  }

  static void equal(@Nullable Object expected, @Nullable Object actual, String what) {
    that(
        Objects.equals(expected, actual),
        "%s: expected %s, was %s",
        what,
        String.valueOf(expected),
        String.valueOf(actual));
  }
}
