package io.ledgerway.flow;

/**
 * Port of what drives flows: it runs each step at least once; guards make its effect happen once.
 */
public interface FlowEngine {

  /**
   * Moves every subject as far as it goes without the outside.
   *
   * @return how many subjects were moved; 0 when nothing moves any more
   */
  int advance();
}
