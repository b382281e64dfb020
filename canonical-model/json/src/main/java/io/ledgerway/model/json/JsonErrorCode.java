package io.ledgerway.model.json;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Why JSON was refused. An open code: a later version may add constants. Immutable and thread-safe.
 *
 * @param value the code's text, never blank
 */
public record JsonErrorCode(String value) implements Code {

  /** The text is no JSON. */
  public static final JsonErrorCode SYNTAX = new JsonErrorCode("SYNTAX");

  /** A size or depth of {@link JsonLimits} is exceeded. */
  public static final JsonErrorCode LIMIT_EXCEEDED = new JsonErrorCode("LIMIT_EXCEEDED");

  /** Something follows the document. */
  public static final JsonErrorCode TRAILING_CONTENT = new JsonErrorCode("TRAILING_CONTENT");

  /** An object has the same member twice. */
  public static final JsonErrorCode DUPLICATE_MEMBER = new JsonErrorCode("DUPLICATE_MEMBER");

  /** A member that has to be there is missing or null. */
  public static final JsonErrorCode MISSING_MEMBER = new JsonErrorCode("MISSING_MEMBER");

  /** A leaf value or a plain list element has a member that it can't keep. */
  public static final JsonErrorCode UNKNOWN_MEMBER = new JsonErrorCode("UNKNOWN_MEMBER");

  /** A member holds another kind of JSON value than its type asks for. */
  public static final JsonErrorCode WRONG_TYPE = new JsonErrorCode("WRONG_TYPE");

  /** A member has the right kind of value, but its text can't be read. */
  public static final JsonErrorCode INVALID_VALUE = new JsonErrorCode("INVALID_VALUE");

  /** The envelope holds another document than asked for, or one that this version doesn't know. */
  public static final JsonErrorCode DOCUMENT_TYPE = new JsonErrorCode("DOCUMENT_TYPE");

  /** The schema version can't be read by this version. */
  public static final JsonErrorCode SCHEMA_VERSION = new JsonErrorCode("SCHEMA_VERSION");

  /** A record can't be written: an unknown member stands where its pointer can't lead. */
  public static final JsonErrorCode UNWRITABLE = new JsonErrorCode("UNWRITABLE");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          SYNTAX,
          LIMIT_EXCEEDED,
          TRAILING_CONTENT,
          DUPLICATE_MEMBER,
          MISSING_MEMBER,
          UNKNOWN_MEMBER,
          WRONG_TYPE,
          INVALID_VALUE,
          DOCUMENT_TYPE,
          SCHEMA_VERSION,
          UNWRITABLE);

  public JsonErrorCode {
    value = Code.requireText(value, "JsonErrorCode");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
