package io.ledgerway.model.rules;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The two sides of a rule's boundary, as changes of the valid invoice.
 *
 * @param rule the rule
 * @param inside keeps it
 * @param outside breaks it
 * @param observed what a reader has seen outside
 */
record Boundary(
    String rule,
    UnaryOperator<Invoice> inside,
    UnaryOperator<Invoice> outside,
    List<Finding> observed) {

  static Boundary of(String rule, UnaryOperator<Invoice> inside, UnaryOperator<Invoice> outside) {
    return new Boundary(rule, inside, outside, List.of());
  }

  static Boundary missing(String rule, UnaryOperator<Invoice> outside) {
    return of(rule, UnaryOperator.identity(), outside);
  }

  /** Broken by something that stands in the source and says nothing. */
  static Boundary empty(String rule, String pointer) {
    Finding seen =
        new Finding("UBL-EMPTY", null, Severity.WARNING, pointer, "It is empty", null, null);
    return new Boundary(rule, UnaryOperator.identity(), UnaryOperator.identity(), List.of(seen));
  }

  @Override
  public String toString() {
    return rule;
  }
}
