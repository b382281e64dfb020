package io.ledgerway.connector.failure;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One failure. Immutable; holds no secret, account number or tax id.
 *
 * @param category why
 * @param effect what happened at the target
 * @param targetCode the target's own code, such as {@code CLOSED_PERIOD} or {@code NOT_XML}
 * @param text what failed, on which document, and what to do
 * @param line line in the file that was read or written, from 1; null where there is none
 * @param column column in that line, from 1; null where there is none
 * @param notBefore when to come again at the earliest; null when the target does not say
 * @param about what it is about, as the source names it, such as the trace number of a payment;
 *     null where nothing but the text says so
 */
public record Failure(
    FailureCategory category,
    Effect effect,
    @Nullable String targetCode,
    String text,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable Instant notBefore,
    @Nullable String about) {

  /** Refuses a missing category, effect or text with a {@link NullPointerException}. */
  public Failure {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(text, "text");
  }

  /**
   * A failure of which nothing but its text says what it is about.
   *
   * @param category why
   * @param effect what happened at the target
   * @param targetCode the target's own code
   * @param text what failed, on which document, and what to do
   * @param line line in the file, from 1; null where there is none
   * @param column column in that line, from 1; null where there is none
   * @param notBefore when to come again at the earliest; null when the target does not say
   */
  public Failure(
      FailureCategory category,
      Effect effect,
      @Nullable String targetCode,
      String text,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable Instant notBefore) {
    this(category, effect, targetCode, text, line, column, notBefore, null);
  }

  /**
   * A failure without a code of the target.
   *
   * @param category why
   * @param effect what happened
   * @param text what failed and what to do
   * @return the failure
   */
  public static Failure of(FailureCategory category, Effect effect, String text) {
    return new Failure(category, effect, null, text, null, null, null);
  }

  /**
   * A failure with the target's own code.
   *
   * @param category why
   * @param effect what happened
   * @param targetCode the code
   * @param text what failed and what to do
   * @return the failure
   */
  public static Failure of(
      FailureCategory category, Effect effect, String targetCode, String text) {
    return new Failure(category, effect, targetCode, text, null, null, null);
  }

  /**
   * The same with what it is about.
   *
   * @param name what the source names it by; no account number
   * @return the failure
   */
  public Failure about(String name) {
    return new Failure(category, effect, targetCode, text, line, column, notBefore, name);
  }

  /**
   * A file that can't be read.
   *
   * @param code what is wrong with it
   * @param text what to do
   * @param line line from 1, or null
   * @param column column from 1, or null
   * @return the failure
   */
  public static Failure unreadable(
      String code, String text, @Nullable Integer line, @Nullable Integer column) {
    return new Failure(
        FailureCategory.UNREADABLE, Effect.NOT_APPLIED, code, text, line, column, null);
  }
}
