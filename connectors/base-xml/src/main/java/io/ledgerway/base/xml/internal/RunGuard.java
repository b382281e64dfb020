package io.ledgerway.base.xml.internal;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;

/**
 * Watches the characters on their way to the parser: where we are, that the file begins with {@code
 * <}, and that no tag and no text gets so long that holding it would exhaust the memory.
 */
final class RunGuard {

  private enum Place {
    BEFORE_ROOT,
    TEXT,
    TAG_BEGIN,
    TAG,
    QUOTED,
    OTHER_MARKUP
  }

  private final XmlLimits limits;
  private Place place = Place.BEFORE_ROOT;
  private char quote;
  private int run;
  private long line = 1;
  private long column = 1;

  RunGuard(XmlLimits limits) {
    this.limits = limits;
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  boolean sawMarkup() {
    return place != Place.BEFORE_ROOT;
  }

  void watch(char[] characters, int offset, int length) {
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char c = characters[i];
      step(c);
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  private void step(char c) {
    switch (place) {
      case BEFORE_ROOT -> beforeRoot(c);
      case TEXT, OTHER_MARKUP -> text(c);
      case TAG_BEGIN -> {
        run = 1;
        place = c == '!' || c == '?' ? Place.OTHER_MARKUP : Place.TAG;
      }
      case TAG -> tag(c);
      case QUOTED -> {
        count(limits.tagLength(), "a tag is too long");
        if (c == quote) {
          place = Place.TAG;
        }
      }
      default -> throw new IllegalStateException();
    }
  }

  private void beforeRoot(char c) {
    if (c == '<') {
      place = Place.TAG_BEGIN;
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      throw problem(Code.NOT_XML, "the file does not begin with '<'. Send an XML file.");
    } else {
      count(limits.textLength(), "too much white space before the first element");
    }
  }

  private void text(char c) {
    if (c == '<') {
      place = Place.TAG_BEGIN;
    } else {
      count(limits.runLength(), "a text is too long");
    }
  }

  private void tag(char c) {
    count(limits.tagLength(), "a tag is too long");
    if (c == '>') {
      place = Place.TEXT;
      run = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
      place = Place.QUOTED;
    }
  }

  private void count(int limit, String what) {
    if (++run > limit) {
      throw problem(
          Code.LIMIT_EXCEEDED,
          what + " (limit " + limit + " characters). Split the document or raise the limit.");
    }
  }

  XmlProblem problem(Code code, String message) {
    return new XmlProblem(code, line, column, message);
  }
}
