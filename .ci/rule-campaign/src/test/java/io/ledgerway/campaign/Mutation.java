package io.ledgerway.campaign;

/**
 * A change of one element of a document.
 *
 * @param name what it does and where
 * @param change does it to the root of a copy
 */
record Mutation(String name, Change change) {

  /** Changes a document. */
  @FunctionalInterface
  interface Change {
    void apply(Element root);
  }

  Element applyTo(Element base) {
    Element copy = base.copy();
    change.apply(copy);
    return copy;
  }
}
