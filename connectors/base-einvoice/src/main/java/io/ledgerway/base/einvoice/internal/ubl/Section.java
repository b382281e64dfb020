package io.ledgerway.base.einvoice.internal.ubl;

import java.util.HashSet;
import java.util.Set;

/**
 * The children of one element, one after the other. A child that may come once and comes again is
 * not handed out: the first one counts, the others are kept aside and observed.
 */
final class Section {

  /** Stands for elements of other namespaces, which no section reader knows. */
  private static final String FOREIGN = "";

  private final UblContext context;
  private final Set<String> repeatable;
  private final Set<String> seen = new HashSet<>(8);
  private String name = "";

  Section(UblContext context, Set<String> repeatable) {
    this.context = context;
    this.repeatable = repeatable;
  }

  boolean next() {
    while (context.cursor().nextChild()) {
      boolean ubl = context.cursor().namespace().startsWith(InvoiceReader.NAMESPACE);
      name = ubl ? context.cursor().name() : FOREIGN;
      if (seen.add(name) || repeatable.contains(name) || !ubl) {
        return true;
      }
      context.repeated();
    }
    return false;
  }

  String name() {
    return name;
  }
}
