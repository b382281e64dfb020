package io.ledgerway.base.bankformats;

import org.jspecify.annotations.Nullable;

/**
 * Why a bank file can't be read: by which rule, where, and what to do. Holds nothing of the
 * content.
 */
public final class BankFormatProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The rule. */
  private final String rule;

  /** Line, from 1. */
  private final long line;

  /** Tag or record. */
  private final @Nullable String field;

  /**
   * A problem at a place.
   *
   * @param rule id of the rule, such as {@code MT940-DATE}
   * @param line line, from 1
   * @param field tag, record or field; null when it is about the line alone
   * @param message what is wrong and what to do, without any content of the file
   */
  public BankFormatProblem(String rule, long line, @Nullable String field, String message) {
    super(rule + " at line " + line + (field == null ? "" : ", " + field) + ": " + message);
    this.rule = rule;
    this.line = line;
    this.field = field;
  }

  /**
   * Which rule.
   *
   * @return the rule's id
   */
  public String rule() {
    return rule;
  }

  /**
   * Where.
   *
   * @return the line, from 1
   */
  public long line() {
    return line;
  }

  /**
   * Where in the line.
   *
   * @return tag, record or field; null when it is about the line alone
   */
  public @Nullable String field() {
    return field;
  }
}
