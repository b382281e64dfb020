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

  /**
   * Renames declarations in characters on their way to the parser.
   *
   * @param plain whether only tags and texts are among them
   */
  void adapt(char[] characters, int offset, int length, boolean plain) {
    int end = offset + length;
    int i = goOn(characters, offset, end);
    if (plain) {
      i = Math.max(i, end - 1); // The last character may begin more than a tag.
    }
    while (i < end) {
      if (characters[i] != '<') {
        i++;
      } else if (i + 1 < end && characters[i + 1] != '?' && characters[i + 1] != '!') {
        i += 2;
      } else {
        xml = endsMarkup(characters, offset, i) ? 1 : 0;
        documentType = 1;
        i = goOn(characters, i + 1, end);
      }
    }
    betweenMarkup = endsMarkup(characters, offset, end);
  }

  /** Compares with what is looked for, as long as it may be it; also over the end of a piece. */
  private int goOn(char[] characters, int from, int end) {
    int i = from;
    while (i < end && (xml > 0 || documentType > 0)) {
      xml = xml > 0 && characters[i] == XML.charAt(xml) ? xml + 1 : 0;
      documentType =
          documentType > 0 && characters[i] == DOCUMENT_TYPE.charAt(documentType)
              ? documentType + 1
              : 0;
      if (xml == XML.length()) {
        characters[i] = '-';
        xml = 0;
      }
      if (documentType == DOCUMENT_TYPE.length()) {
        sawDocumentType = true;
        documentType = 0;
      }
      i++;
    }
    return i;
  }

  /** Whether the last character before a place that is no white space ends markup. */
  private boolean endsMarkup(char[] characters, int offset, int place) {
    int last = place - 1;
    while (last >= offset && (characters[last] <= ' ' || characters[last] == '\uFEFF')) {
      last--;
    }
    return last < offset ? betweenMarkup : characters[last] == '>';
  }
}
