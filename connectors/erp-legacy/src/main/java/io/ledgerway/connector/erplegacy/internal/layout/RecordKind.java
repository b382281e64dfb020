package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.Locale;
import java.util.Set;

/** Kinds of records, in the order in which they stand in a file. */
public enum RecordKind {
  /** Begins a file. */
  HEADER(true, true, Scope.FILE),
  /** One payable. */
  INVOICE(true, false, Scope.FILE, Scope.INVOICE),
  /** One rate of the tax breakdown of the payable before. */
  TAX(true, false, Scope.FILE, Scope.INVOICE, Scope.TAX),
  /** One line of the payable before. */
  LINE(true, false, Scope.FILE, Scope.INVOICE, Scope.LINE),
  /** What the ERP decided about one message. */
  ANSWER(false, true, Scope.ANSWER),
  /** What the ERP says about a whole file that it refused. */
  REFUSAL(false, true, Scope.FILE, Scope.REFUSAL),
  /** Ends a file. */
  TRAILER(true, true, Scope.FILE, Scope.CONTROL);

  /** What a content is about. */
  enum Scope {
    FILE,
    CONTROL,
    INVOICE,
    TAX,
    LINE,
    ANSWER,
    REFUSAL
  }

  private final boolean inPayables;
  private final boolean inAnswers;
  private final Set<Scope> scopes;

  RecordKind(boolean inPayables, boolean inAnswers, Scope... scopes) {
    this.inPayables = inPayables;
    this.inAnswers = inAnswers;
    this.scopes = Set.of(scopes);
  }

  boolean isIn(boolean answers) {
    return answers ? inAnswers : inPayables;
  }

  boolean holds(FieldContent content) {
    return content == FieldContent.FILLER || scopes.contains(content.scope());
  }

  /** Its name in a layout. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
