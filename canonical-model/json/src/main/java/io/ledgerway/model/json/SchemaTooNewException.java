package io.ledgerway.model.json;

/** A document of a newer major model version than this library reads. */
public final class SchemaTooNewException extends JsonFormatException {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final String current;

  /**
   * The error for a document.
   *
   * @param found the document's schema version
   * @param current the version that this library reads
   * @param pointer JSON pointer of the version member
   * @param line line from 1
   * @param column column from 1
   */
  public SchemaTooNewException(String found, String current, String pointer, int line, int column) {
    super(
        JsonErrorCode.SCHEMA_VERSION,
        pointer,
        line,
        column,
        "the document has schema version "
            + found
            + ", this library reads up to major version of "
            + current
            + "; update the library before reading it");
    this.found = found;
    this.current = current;
  }

  @Override
  SchemaTooNewException at(int otherLine, int otherColumn) {
    return new SchemaTooNewException(found, current, pointer(), otherLine, otherColumn);
  }
}
