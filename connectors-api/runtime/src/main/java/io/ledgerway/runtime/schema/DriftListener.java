package io.ledgerway.runtime.schema;

/** Is told when the fields of a target have changed. */
@FunctionalInterface
public interface DriftListener {

  /**
   * Takes a drift durably; returning normally is the acknowledgement. The same drift may be told
   * again after a crash, or by two processes.
   *
   * @param drift what has changed
   */
  void drifted(SchemaDrift drift);
}
