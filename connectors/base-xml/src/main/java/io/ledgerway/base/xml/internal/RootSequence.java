package io.ledgerway.base.xml.internal;

/**
 * Lets documents follow each other in one file: the parser sees them inside an element that never
 * ends, and their XML declarations as processing instructions of another name. No place moves, as
 * one character stands for another.
 */
public final class RootSequence {

  /** What the parser sees before the file. */
  static final String BEGIN = "<documents>";

  /** Name of the instruction that stands for an XML declaration. */
  public static final String DECLARATION = "xm-";

  private static final String XML = "<?xml";
  private static final String DOCUMENT_TYPE = "<!DOCTYPE";

  private int xml;
  private int documentType;
  private boolean betweenMarkup = true;
  private boolean sawDocumentType;

  RootSequence() {}

  /** Whether nothing but white space has come since the last markup. */
  boolean betweenMarkup() {
    return betweenMarkup;
  }

  boolean sawDocumentType() {
    return sawDocumentType;
  }

  /** Renames declarations in characters on their way to the parser. */
  void adapt(char[] characters, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = characters[i];
      if (c == '<') {
        xml = betweenMarkup ? 1 : 0;
        documentType = 1;
        betweenMarkup = false;
      } else if (xml > 0 || documentType > 0) {
        xml = xml > 0 && c == XML.charAt(xml) ? xml + 1 : 0;
        documentType =
            documentType > 0 && c == DOCUMENT_TYPE.charAt(documentType) ? documentType + 1 : 0;
        if (xml == XML.length()) {
          characters[i] = '-';
          xml = 0;
        }
        if (documentType == DOCUMENT_TYPE.length()) {
          sawDocumentType = true;
          documentType = 0;
        }
        betweenMarkup = c == '>';
      } else if (c == '>') {
        betweenMarkup = true;
      } else if (betweenMarkup && c > ' ' && c != '\uFEFF') {
        betweenMarkup = false;
      }
    }
  }
}
