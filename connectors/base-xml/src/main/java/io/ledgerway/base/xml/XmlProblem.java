package io.ledgerway.base.xml;

/**
 * Why a file could not be read as XML: what, where, and what to do. Holds nothing of the content.
 */
public final class XmlProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of problem. */
  public enum Code {
    /** The file does not begin as XML does. */
    NOT_XML,
    /** The file brings a document type definition. */
    DTD_NOT_ALLOWED,
    /** The file uses an entity, a character reference without meaning, or broken markup. */
    NOT_WELL_FORMED,
    /** The file ends before its root element does. */
    TRUNCATED,
    /** Bytes that the declared encoding does not have, or an encoding that is not supported. */
    WRONG_ENCODING,
    /** The file asks for more than a limit allows. */
    LIMIT_EXCEEDED,
    /** Well-formed, but text where only elements belong, or elements where only text belongs. */
    UNEXPECTED_CONTENT,
    /** Well-formed, but no document that the reader knows. */
    UNSUPPORTED_DOCUMENT
  }

  /** What kind of problem. */
  private final Code code;

  /** Line, from 1. */
  private final long line;

  /** Column, from 1. */
  private final long column;

  /**
   * A problem at a place.
   *
   * @param code what kind
   * @param line line, from 1
   * @param column column, from 1
   * @param message what is wrong and what to do, without any content of the file
   */
  public XmlProblem(Code code, long line, long column, String message) {
    super(code + " at line " + line + ", column " + column + ": " + message);
    this.code = code;
    this.line = line;
    this.column = column;
  }

  /**
   * What kind of problem.
   *
   * @return the code
   */
  public Code code() {
    return code;
  }

  /**
   * Where.
   *
   * @return the line, from 1
   */
  public long line() {
    return line;
  }

  /**
   * Where in the line.
   *
   * @return the column in characters, from 1
   */
  public long column() {
    return column;
  }
}
