package io.ledgerway.runtime.retry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the headers of a throttled or failed answer when the target wants to be asked again:
 * {@code Retry-After} and what the connector declares beside it; of several the longest wait
 * counts. Immutable.
 *
 * <p>Many targets send such headers with every answer: ask only when an answer failed.
 *
 * @param headers the target's own headers
 */
public record HintExtractor(List<HintHeader> headers) {

  /** Knows {@code Retry-After} alone. */
  public static final HintExtractor STANDARD = new HintExtractor(List.of());

  /** At most 19 digits: no text from outside makes a huge number. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}(\\.[0-9]{1,9})?");

  /** Copies the list. */
  public HintExtractor {
    headers = List.copyOf(headers);
  }

  /**
   * The longest wait that the headers ask for.
   *
   * @param answer the answer's headers by name; names compare without case
   * @param now when the answer arrived
   * @return the wait; empty when no header asks for one
   */
  public Optional<RetryAfter> extract(Map<String, List<String>> answer, Instant now) {
    String date = first(answer, "Date");
    Stream<RetryAfter> standard =
        values(answer, "Retry-After").flatMap(each -> RetryAfter.parse(each, date, now).stream());
    Instant sentAt = RetryAfter.sentAt(date, now);
    Stream<RetryAfter> declared =
        headers.stream()
            .flatMap(
                header ->
                    values(answer, header.name())
                        .map(String::strip)
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(text -> header.unit().delay(new BigDecimal(text), sentAt))
                        .map(RetryAfter::of));
    return Stream.concat(standard, declared)
        .max(Comparator.comparing(RetryAfter::delay).thenComparing(RetryAfter::capped));
  }

  private static @Nullable String first(Map<String, List<String>> answer, String name) {
    return values(answer, name).findFirst().orElse(null);
  }

  private static Stream<String> values(Map<String, List<String>> answer, String name) {
    return answer.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .flatMap(entry -> entry.getValue().stream());
  }
}
