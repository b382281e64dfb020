package io.ledgerway.runtime.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a target asks to be left alone. Immutable.
 *
 * @param delay from the moment its answer arrived; never negative, never longer than {@link
 *     #LONGEST}
 * @param capped whether the target asked for longer than {@link #LONGEST}: somebody should look
 */
public record RetryAfter(Duration delay, boolean capped) {

  /** The longest wait that is believed. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  /** Refuses a delay below zero or beyond {@link #LONGEST}: {@link IllegalArgumentException}. */
  public RetryAfter {
    if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A wait lies between zero and " + LONGEST);
    }
  }

  /**
   * A wait, cut to what is believed: a negative one is zero.
   *
   * @param wait what the target asked for
   * @return the wait
   */
  public static RetryAfter of(Duration wait) {
    if (wait.isNegative()) {
      return new RetryAfter(Duration.ZERO, false);
    }
    boolean capped = wait.compareTo(LONGEST) > 0;
    return new RetryAfter(capped ? LONGEST : wait, capped);
  }

  /**
   * Reads the header {@code Retry-After}: whole seconds, or a date in one of HTTP's three forms. A
   * date is measured against the answer's own {@code Date}, so that a target whose clock is wrong
   * is not misread; a date that has passed is a wait of zero.
   *
   * @param value the header; null when the answer has none
   * @param date the answer's header {@code Date}; null or unreadable: the clock serves instead
   * @param now when the answer arrived
   * @return the wait; empty when the header is missing, negative or unreadable
   */
  public static Optional<RetryAfter> parse(
      @Nullable String value, @Nullable String date, Instant now) {
    if (value == null) {
      return Optional.empty();
    }
    String text = value.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(of(seconds(text)));
    }
    return HttpDate.parse(text, now).map(until -> of(Duration.between(sentAt(date, now), until)));
  }

  /**
   * When the target may be asked again.
   *
   * @param arrivedAt when its answer arrived
   * @return the moment
   */
  public Instant notBefore(Instant arrivedAt) {
    return arrivedAt.plus(delay);
  }

  /** The target's time at the answer, as far as it says. */
  static Instant sentAt(@Nullable String date, Instant now) {
    return date == null ? now : HttpDate.parse(date, now).orElse(now);
  }

  private static Duration seconds(String digits) {
    // More digits than a day has seconds: beyond the cap, and perhaps beyond a long.
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return Duration.ofSeconds(significant.length() > 9 ? 999_999_999 : Long.parseLong(significant));
  }
}
