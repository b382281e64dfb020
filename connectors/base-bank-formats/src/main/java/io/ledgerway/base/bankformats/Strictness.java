package io.ledgerway.base.bankformats;

/** What a reader does with a file that differs from its format. */
public enum Strictness {
  /** Refuses the file at the first difference with a {@link BankFormatProblem}. */
  STRICT,
  /**
   * Lets the known habits of banks pass and says each as a remark with severity WARNING; an entry
   * that can't be read is a remark with severity ERROR, and its neighbours are read. What makes the
   * rest of the file unreadable is a {@link BankFormatProblem} here too.
   */
  LENIENT
}
