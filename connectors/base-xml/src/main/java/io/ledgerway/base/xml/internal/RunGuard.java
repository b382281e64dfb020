package io.ledgerway.base.xml.internal;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;

/**
 * Watches the characters on their way to the parser: where we are, that the file begins with {@code
 * <}, that no tag and no text gets too long, and where a long text may be split so that the parser
 * never holds all of it.
 */
final class RunGuard {

  /** How much text the parser may hold before it is split, and when not splitting is refused. */
  static final int PIECE = 64 * 1024;

  private static final int LONGEST_PIECE = 4 << 20;
  private static final int LONGEST_REFERENCE = 1024;

  private enum Place {
    BEFORE_ROOT,
    TEXT,
    REFERENCE,
    TAG_BEGIN,
    TAG,
    QUOTED,
    DECLARATION_BEGIN,
    COMMENT_BEGIN,
    COMMENT,
    CDATA,
    INSTRUCTION,
    DOCTYPE
  }

  private final XmlLimits limits;
  private final int shortest;
  private Place place = Place.BEFORE_ROOT;
  private char quote;
  private int referenceLength;
  private char last;
  private char beforeLast;
  private int run;
  private int piece;

  // Where the characters begin that are being watched, and which of them is looked at.
  private long line = 1;
  private long column = 1;
  private char[] watched = new char[0];
  private int watchedFrom;
  private int at;

  RunGuard(XmlLimits limits) {
    this.limits = limits;
    this.shortest = Math.min(limits.runLength(), limits.tagLength());
  }

  boolean sawMarkup() {
    return place != Place.BEFORE_ROOT;
  }

  boolean betweenMarkup() {
    return place == Place.TEXT;
  }

  /** Whether the text read so far should be split as soon as it can. */
  boolean splitDue() {
    return piece >= PIECE && (place == Place.TEXT || place == Place.CDATA);
  }

  /**
   * Markup that splits the text here without changing it, or empty where that can't be: between the
   * two characters of a line end, or where a CDATA section may be about to close.
   */
  String split() {
    if (!splitDue() || last == '\r' || (place == Place.CDATA && last == ']')) {
      return "";
    }
    piece = 0;
    return place == Place.CDATA ? "]]><![CDATA[" : "<!---->";
  }

  /**
   * The same for characters that are too few to ask for too much, hold tags and texts alone, and
   * have a tag begin among them: only what follows the last of those is looked at one by one. No
   * character between tags can be part of one, as a {@code <} in a tag or a text is broken markup,
   * which the parser refuses.
   *
   * @return false when they are not such, and nothing was done
   */
  boolean skim(char[] characters, int offset, int length) {
    if (!isPlain(characters[offset]) || length > shortest - run || length >= PIECE - piece) {
      return false;
    }
    int end = offset + length;
    int lastTag = -1;
    int lineEnds = 0;
    int lineStart = offset;
    for (int i = offset; i < end; i++) {
      char c = characters[i];
      if (c > '<') {
        continue;
      }
      if (c == '<') {
        if (i + 1 < end && beginsNoTag(characters[i + 1])) {
          return false;
        }
        lastTag = i;
      } else if (c == '\n') {
        lineEnds++;
        lineStart = i + 1;
      }
    }
    if (lastTag < 0) {
      return false;
    }
    line += lineEnds;
    column = lineEnds > 0 ? 1 + end - lineStart : column + length;
    place = Place.TEXT;
    look(characters, lastTag, end);
    forget();
    return true;
  }

  private boolean isPlain(char next) {
    return place == Place.TEXT
        || place == Place.TAG
        || place == Place.QUOTED
        || (place == Place.TAG_BEGIN && !beginsNoTag(next));
  }

  private static boolean beginsNoTag(char c) {
    return c == '!' || c == '?';
  }

  void watch(char[] characters, int offset, int length) {
    look(characters, offset, offset + length);
    advancePosition(offset + length);
    forget();
  }

  private void forget() {
    watched = new char[0];
    watchedFrom = 0;
    at = 0;
  }

  private void look(char[] characters, int offset, int end) {
    watched = characters;
    watchedFrom = offset;
    at = offset;
    while (at < end) {
      int stop = plainUntil(characters, end);
      if (stop > at) {
        pass(stop);
      } else {
        char c = characters[at];
        step(c);
        beforeLast = last;
        last = c;
        at++;
      }
    }
  }

  /** The same up to the first markup, for a file that is too short to ask for too much. */
  void watchBeginning(char[] characters, int offset, int length) {
    watched = characters;
    watchedFrom = offset;
    at = offset;
    while (at < offset + length && place == Place.BEFORE_ROOT) {
      step(characters[at]);
      at++;
    }
    advancePosition(at);
  }

  /** How far characters go that change nothing, in the places where most of a file stands. */
  private int plainUntil(char[] characters, int end) {
    int i = at;
    if (place == Place.TEXT) {
      while (i < end && characters[i] != '<' && characters[i] != '&') {
        i++;
      }
    } else if (place == Place.TAG) {
      while (i < end && characters[i] != '>' && characters[i] != '"' && characters[i] != '\'') {
        i++;
      }
    } else if (place == Place.QUOTED) {
      while (i < end && characters[i] != quote) {
        i++;
      }
    }
    return i;
  }

  /** Passes over characters that change nothing. */
  private void pass(int stop) {
    int length = stop - at;
    if (place == Place.TEXT) {
      count(length, limits.runLength(), "a text is too long");
      piece(length);
    } else {
      count(length, limits.tagLength(), "a tag is too long");
    }
    beforeLast = length > 1 ? watched[stop - 2] : last;
    last = watched[stop - 1];
    at = stop;
  }

  private void advancePosition(int end) {
    int lineEnds = 0;
    for (int i = watchedFrom; i < end; i++) {
      lineEnds += watched[i] == '\n' ? 1 : 0;
    }
    int from = end;
    while (from > watchedFrom && watched[from - 1] != '\n') {
      from--;
    }
    line += lineEnds;
    column = lineEnds > 0 ? 1 + end - from : column + end - watchedFrom;
  }

  private void step(char c) {
    switch (place) {
      case BEFORE_ROOT -> beforeRoot(c);
      case TEXT -> text(c);
      case REFERENCE -> reference(c);
      case TAG_BEGIN -> tagBegin(c);
      case TAG -> tag(c);
      case QUOTED -> {
        count(limits.tagLength(), "a tag is too long");
        if (c == quote) {
          place = Place.TAG;
        }
      }
      case DECLARATION_BEGIN ->
          enter(c == '-' ? Place.COMMENT_BEGIN : c == '[' ? Place.CDATA : Place.DOCTYPE);
      case COMMENT_BEGIN -> enter(Place.COMMENT);
      case COMMENT -> content(c == '>' && last == '-' && beforeLast == '-' && run > 1);
      case CDATA -> {
        piece(1);
        content(c == '>' && last == ']' && beforeLast == ']');
      }
      case INSTRUCTION -> {
        count(limits.tagLength(), "a processing instruction is too long");
        leave(c == '>' && last == '?' && run > 1);
      }
      case DOCTYPE -> count(limits.tagLength(), "a declaration is too long");
      default -> throw new IllegalStateException();
    }
  }

  private void enter(Place next) {
    place = next;
    run = 0;
    piece = 0;
  }

  private void beforeRoot(char c) {
    if (c == '<') {
      enter(Place.TAG_BEGIN);
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      throw problem(Code.NOT_XML, "the file does not begin with '<'. Send an XML file.");
    } else {
      count(limits.textLength(), "too much white space before the first element");
    }
  }

  private void text(char c) {
    if (c == '<') {
      enter(Place.TAG_BEGIN);
      return;
    }
    count(limits.runLength(), "a text is too long");
    piece(1);
    if (c == '&') {
      place = Place.REFERENCE;
      referenceLength = 0;
    }
  }

  private void reference(char c) {
    text(c);
    if (c == ';') {
      place = Place.TEXT;
    } else if (place == Place.REFERENCE && ++referenceLength > LONGEST_REFERENCE) {
      throw problem(Code.NOT_WELL_FORMED, "a reference does not end. Have the file corrected.");
    }
  }

  private void tagBegin(char c) {
    enter(c == '!' ? Place.DECLARATION_BEGIN : c == '?' ? Place.INSTRUCTION : Place.TAG);
  }

  private void tag(char c) {
    count(limits.tagLength(), "a tag is too long");
    if (c == '"' || c == '\'') {
      quote = c;
      place = Place.QUOTED;
    }
    leave(c == '>');
  }

  private void content(boolean ends) {
    count(limits.runLength(), "a text is too long");
    leave(ends);
  }

  private void leave(boolean ends) {
    if (ends) {
      enter(Place.TEXT);
    }
  }

  private void piece(int length) {
    piece += length;
    if (piece > LONGEST_PIECE) {
      throw problem(
          Code.LIMIT_EXCEEDED, "a text can't be taken in pieces. Have the document corrected.");
    }
  }

  private void count(int limit, String what) {
    count(1, limit, what);
  }

  private void count(int length, int limit, String what) {
    run += length;
    if (run > limit) {
      at += length - 1 - (run - 1 - limit);
      throw problem(
          Code.LIMIT_EXCEEDED,
          what + " (limit " + limit + " characters). Split the document or raise the limit.");
    }
  }

  XmlProblem problem(Code code, String message) {
    advancePosition(at);
    watchedFrom = at;
    return new XmlProblem(code, line, column, message);
  }
}
