package io.ledgerway.model.json;

/**
 * JSON that can't be read as the record asked for, or a record that can't be written.
 *
 * <p>The message names the place, the rule and what to do. It never holds a value of the document,
 * as that may be an account number.
 */
public class JsonFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient JsonErrorCode code;
  private final String pointer;
  private final int line;
  private final int column;
  private final String rule;

  /**
   * An error at a place.
   *
   * @param code what kind of error
   * @param pointer JSON pointer (RFC 6901) of the value; empty for the whole document
   * @param line line from 1; 0 when there is no text, as in writing
   * @param column column from 1; 0 when there is no text
   * @param rule what is wrong and what to do, without any value of the document
   */
  public JsonFormatException(
      JsonErrorCode code, String pointer, int line, int column, String rule) {
    super(place(pointer, line, column) + ": " + rule + " [" + code + "]");
    this.code = code;
    this.pointer = pointer;
    this.line = line;
    this.column = column;
    this.rule = rule;
  }

  /**
   * The same error for a text that is one line of a longer one.
   *
   * @param number the line, from 1
   * @param indent columns before the text
   */
  final JsonFormatException onLine(long number, int indent) {
    int shifted = line == 1 ? column + indent : column;
    return at((int) Math.min(number, Integer.MAX_VALUE), shifted);
  }

  /** The same error at another place of the text. */
  JsonFormatException at(int otherLine, int otherColumn) {
    return new JsonFormatException(code, pointer, otherLine, otherColumn, rule);
  }

  private static String place(String pointer, int line, int column) {
    String where = pointer.isEmpty() ? "the document" : pointer;
    return line == 0 ? "At " + where : "Line " + line + ", column " + column + ", at " + where;
  }

  /**
   * What kind of error.
   *
   * @return the code
   */
  public JsonErrorCode code() {
    return code;
  }

  /**
   * Where in the document.
   *
   * @return JSON pointer; empty for the whole document
   */
  public String pointer() {
    return pointer;
  }

  /**
   * Where in the text.
   *
   * @return line from 1; 0 when there is no text
   */
  public int line() {
    return line;
  }

  /**
   * Where in the line.
   *
   * @return column from 1; 0 when there is no text
   */
  public int column() {
    return column;
  }
}
