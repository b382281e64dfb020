package io.ledgerway.flow.settlement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A published list of reason codes with their meanings. One code means different things in two
 * lists, so a code is looked up in the list that its message uses. The lists stand beside this
 * class as text; the first line of each names source and date. Thread-safe.
 */
public enum ReasonCodeSet {
  /** Why a payment has its status: ISO 20022 ExternalStatusReason1Code, in pain.002. */
  STATUS_REASON("iso20022-status-reason.txt"),
  /** Why money came back: ISO 20022 ExternalReturnReason1Code, in statements. */
  RETURN_REASON("iso20022-return-reason.txt"),
  /**
   * Why a payment is not called back: ISO 20022 ExternalPaymentCancellationRejection1Code, in
   * camt.029.
   */
  CANCELLATION_REJECTION("iso20022-cancellation-rejection.txt"),
  /** Why an ACH entry came back, R01 to R85; with R61 to R77 banks dispute a return. */
  ACH_RETURN("ach-return.txt"),
  /** What to change in the next ACH entry, C01 to C14; with C61 to C69 a notice is refused. */
  ACH_CHANGE("ach-change.txt");

  private final Map<String, ReasonMeaning> meanings;

  ReasonCodeSet(String file) {
    meanings = read(file);
  }

  /**
   * What a code of this list means.
   *
   * @param code the code as received; upper case counts
   * @return its meaning; empty for a code that the list does not have, which is kept as it is
   */
  public Optional<ReasonMeaning> meaning(String code) {
    return Optional.ofNullable(meanings.get(code));
  }

  private static Map<String, ReasonMeaning> read(String file) {
    try (InputStream in = ReasonCodeSet.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The list " + file + " is not in this library");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(ReasonCodeSet::meaningOf)
          .collect(Collectors.toUnmodifiableMap(ReasonMeaning::code, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReasonMeaning meaningOf(String line) {
    String[] parts = line.split(" ", 3);
    return new ReasonMeaning(parts[0], parts[2], RetryAdvice.valueOf(parts[1]));
  }
}
