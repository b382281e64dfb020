package io.ledgerway.testkit.contract;

import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about when to come again. Immutable.
 *
 * @param answer what the target answers
 * @param pause how long it asks to be left alone; null when it does not say, or not readably
 */
public record HintRow(Fault answer, @Nullable Duration pause) {

  private static final String RETRY_AFTER = "Retry-After";

  /** RFC 9110, 5.6.7: a day has two digits. */
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  /**
   * What HTTP itself says (RFC 9110, 10.2.3): seconds, or a date, which counts from the answer's
   * own {@code Date}.
   *
   * @param now the time
   * @return the rows
   */
  public static List<HintRow> standard(Instant now) {
    HttpAnswer slow = HttpAnswer.of(429);
    return List.of(
        row(slow.with(RETRY_AFTER, "7"), Duration.ofSeconds(7)),
        row(slow.with(RETRY_AFTER, date(now.plusSeconds(90))), Duration.ofSeconds(90)),
        row(
            slow.with(RETRY_AFTER, date(now.plusSeconds(3630)))
                .with("Date", date(now.plusSeconds(3600))),
            Duration.ofSeconds(30)),
        row(slow, null),
        row(slow.with(RETRY_AFTER, "soon"), null),
        row(slow.with(RETRY_AFTER, "-5"), null));
  }

  /**
   * A row.
   *
   * @param answer what the target answers
   * @param pause how long it asks to be left alone; null when it does not say
   * @return the row
   */
  public static HintRow row(HttpAnswer answer, @Nullable Duration pause) {
    return new HintRow(new Fault.Answered(answer), pause);
  }

  private static String date(Instant moment) {
    return IMF_FIXDATE.format(moment.atOffset(ZoneOffset.UTC));
  }
}
