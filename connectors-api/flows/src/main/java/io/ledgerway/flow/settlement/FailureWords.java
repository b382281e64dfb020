package io.ledgerway.flow.settlement;

import io.ledgerway.flow.CounterpartyText;
import org.jspecify.annotations.Nullable;

/** What a person is told about a payment that came to nothing. */
final class FailureWords {

  private FailureWords() {}

  /**
   * One sentence with what to do.
   *
   * @param event what happened, up to the code
   * @param meaning of the code; null when it is not known
   * @param text further words of the bank, may be empty
   */
  static String of(String event, @Nullable ReasonMeaning meaning, String text) {
    return event
        + (meaning == null ? "" : ", " + meaning.name())
        + (text.isEmpty() ? "" : " (" + CounterpartyText.masked(text) + ")")
        + ": "
        + (meaning == null ? "clear the cause" : meaning.advice().words())
        + ", then approve to pay again, or reject";
  }
}
