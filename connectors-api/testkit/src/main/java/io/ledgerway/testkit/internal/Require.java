package io.ledgerway.testkit.internal;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What rules say when they are broken. */
public final class Require {

  private Require() {}

  /** Goes on when something is so; else says what is not. */
  public static void that(boolean kept, String broken, Object... parts) {
    if (!kept) {
      throw broken(broken, parts);
    }
  }

  /** What says that a rule is broken, to be thrown. */
  public static AssertionFailedError broken(String broken, Object... parts) {
    return new AssertionFailedError(String.format(Locale.ROOT, broken, parts));
  }

  /** Goes on when two things are equal; else says what they are. */
  public static void equal(@Nullable Object expected, @Nullable Object actual, String what) {
    that(
        Objects.equals(expected, actual),
        "%s: expected %s, was %s",
        what,
        String.valueOf(expected),
        String.valueOf(actual));
  }
}
