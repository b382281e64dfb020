package io.ledgerway.flow;

/** What a flow's subject is. */
public enum SubjectKind {
  /** An invoice or credit note on its way to being settled. */
  INVOICE,
  /** One payment instruction. */
  PAYMENT,
  /** A sealed batch of instructions. */
  BATCH,
  /** A booking that a bank reported. */
  SETTLEMENT,
  /** The header of an account statement. */
  STATEMENT,
  /** What a source said that is no document. */
  NOTICE
}
