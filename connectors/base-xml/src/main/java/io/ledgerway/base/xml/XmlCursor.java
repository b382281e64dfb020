package io.ledgerway.base.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.base.xml.internal.DistinctNames;
import io.ledgerway.base.xml.internal.GuardedReader;
import io.ledgerway.base.xml.internal.OpenElement;
import io.ledgerway.base.xml.internal.Parsers;
import io.ledgerway.base.xml.internal.RootSequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * A pull reader that goes through a document element by element, in constant memory.
 *
 * <p>It stands on an element. {@link #nextChild} goes to the next element inside the one it stands
 * in; each child must be consumed whole, by {@link #text}, {@link #copyText}, {@link #skip}, or a
 * loop over its own children:
 *
 * <pre>{@code
 * try (XmlCursor cursor = XmlCursor.open(in, XmlLimits.defaults())) {
 *   while (cursor.nextChild()) {
 *     switch (cursor.name()) {
 *       case "ID" -> id = cursor.text();
 *       default -> cursor.skip();
 *     }
 *   }
 *   cursor.requireEnd();
 * }
 * }</pre>
 *
 * <p>What is no safe XML is refused by {@link XmlProblem}; an input that fails throws {@link
 * UncheckedIOException}. Confined to one thread.
 */
public final class XmlCursor implements AutoCloseable {

  private static final String DTD =
      "a document type definition is not allowed. Send the file without DOCTYPE.";
  private static final Pattern ENCODING =
      Pattern.compile("\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})");

  private final GuardedReader source;
  private final XMLStreamReader2 reader;
  private final XmlLimits limits;
  private final Parsers parsers;
  private OpenElement open = OpenElement.outside();
  private final DistinctNames names = new DistinctNames();
  private int prefixes;

  private final boolean sequence;
  private @Nullable String encoding;
  private boolean ended;

  private XmlCursor(GuardedReader source, XmlLimits limits, boolean sequence)
      throws XMLStreamException {
    this.source = source;
    this.limits = limits;
    this.sequence = sequence;
    this.parsers = Parsers.current();
    this.reader = parsers.open(source);
  }

  /**
   * Opens a document and stands on its root element.
   *
   * @param in the document; closed with the cursor
   * @param limits what it may ask for
   * @return the cursor
   * @throws XmlProblem when it is no XML, or not safe
   */
  public static XmlCursor open(InputStream in, XmlLimits limits) {
    GuardedReader source = new GuardedReader(in, limits, false);
    try {
      XmlCursor cursor = new XmlCursor(source, limits, false);
      cursor.moveToRoot();
      return cursor;
    } catch (XMLStreamException e) {
      throw problem(source, e);
    }
  }

  /**
   * Opens a file in which documents may follow each other, each with an XML declaration or without,
   * all in one encoding. The cursor stands before the first; {@link #nextChild} goes to the root
   * element of each, and says no after the last, when the file is known to be complete.
   *
   * @param in the file; closed with the cursor
   * @param limits what it may ask for
   * @return the cursor, at depth 0
   * @throws XmlProblem when it is no XML, or not safe
   */
  public static XmlCursor openSequence(InputStream in, XmlLimits limits) {
    GuardedReader source = new GuardedReader(in, limits, true);
    try {
      XmlCursor cursor = new XmlCursor(source, limits, true);
      cursor.reader.next();
      return cursor;
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw problem(source, e);
    }
  }

  private void moveToRoot() {
    int event = advance();
    while (event != XMLStreamConstants.START_ELEMENT) {
      event = advance();
    }
  }

  /**
   * Goes to the next element inside the one the cursor stands in.
   *
   * @return false when there is none; the cursor then stands at the end of the outer element
   * @throws XmlProblem {@code UNEXPECTED_CONTENT} when text stands between the elements
   */
  public boolean nextChild() {
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> requireBlank();
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
  }

  /**
   * The text of the element, which holds no other element; the cursor then stands at its end.
   *
   * @return the text as written, with its white space
   * @throws XmlProblem {@code UNEXPECTED_CONTENT} for an element inside, {@code LIMIT_EXCEEDED} for
   *     a text longer than {@link XmlLimits#textLength}
   */
  public String text() {
    String first = "";
    StringBuilder all = null;
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return all == null ? first : all.toString();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw elementInText();
      }
      if (isText(event)) {
        requireTextLimit(
            parsed(reader::getTextLength) + (all == null ? first.length() : all.length()));
        String piece = parsed(reader::getText);
        if (first.isEmpty()) {
          first = piece;
        } else {
          all = all == null ? new StringBuilder(first) : all;
          all.append(piece);
        }
      }
    }
  }

  /**
   * Passes the text of the element on, however long; the cursor then stands at its end. For
   * embedded files: only {@link XmlLimits#runLength} bounds it.
   *
   * @param target where the text goes
   * @throws XmlProblem {@code UNEXPECTED_CONTENT} for an element inside
   */
  public void copyText(Writer target) {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw elementInText();
      }
      if (isText(event)) {
        parsed(() -> reader.getText(target, false));
      }
    }
  }

  /** Passes over the element with all inside it; the cursor then stands at its end. */
  public void skip() {
    leave(depth());
  }

  /**
   * Passes over what is left of an open element; the cursor then stands at its end. That is how a
   * part that can't be understood is left, wherever in it the cursor stands.
   *
   * @param depth depth of the element
   */
  public void leave(int depth) {
    while (open.depth() >= depth) {
      advance();
    }
  }

  /**
   * Goes to the next element with one of some names, at whatever depth, passing over everything
   * else.
   *
   * @param wanted the names
   * @return false when there is none up to the end of the file
   */
  public boolean seek(Set<String> wanted) {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT && wanted.contains(name())) {
        return true;
      }
      if (open.depth() == 0 && isText(event)) {
        requireBlank();
      }
    }
  }

  /** Takes what {@link XmlCursor#leaves} finds. */
  @FunctionalInterface
  public interface LeafVisitor {

    /**
     * Takes a text or an attribute.
     *
     * @param path the path of the element, for an attribute followed by {@code @} and its name
     * @param text the text, or null when it is longer than the limit
     */
    void leaf(String path, @Nullable String text);
  }

  /**
   * Goes through the element with all inside it and hands out every text and every attribute; the
   * cursor then stands at its end.
   *
   * @param maxLength longer texts are passed over
   * @param visitor who takes them
   */
  public void leaves(int maxLength, LeafVisitor visitor) {
    int outer = open.depth() - 1;
    String path = path();
    StringBuilder text = new StringBuilder();
    boolean leaf = true;
    visitAttributes(path, visitor);
    while (open.depth() > outer) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        path = path();
        text.setLength(0);
        leaf = true;
        visitAttributes(path, visitor);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (leaf) {
          visitor.leaf(path, text.length() > maxLength ? null : text.toString());
        }
        leaf = false;
      } else if (leaf && isText(event) && text.length() <= maxLength) {
        int length = parsed(reader::getTextLength);
        text.append(length > maxLength ? " ".repeat(maxLength + 1) : parsed(reader::getText));
      }
    }
  }

  private void visitAttributes(String path, LeafVisitor visitor) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      visitor.leaf(path + "@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
  }

  /**
   * Reads what follows the root element, which may be no more than comments.
   *
   * @throws XmlProblem when anything else follows
   */
  public void requireEnd() {
    while (!ended && reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
      advance();
    }
  }

  /**
   * Name of the element.
   *
   * @return the name without prefix
   */
  public String name() {
    return reader.getLocalName();
  }

  /**
   * Namespace of the element.
   *
   * @return the namespace, empty when there is none
   */
  public String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /**
   * An attribute of the element; only before its text or children are read.
   *
   * @param name name of an attribute without namespace
   * @return its value, or null when the element does not have it
   */
  public @Nullable String attribute(String name) {
    int count = reader.getAttributeCount();
    for (int i = 0; i < count; i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        String namespace = reader.getAttributeNamespace(i);
        if (namespace == null || namespace.isEmpty()) {
          return reader.getAttributeValue(i);
        }
      }
    }
    return null;
  }

  /**
   * How many attributes the element has; only before its text or children are read.
   *
   * @return their number
   */
  public int attributeCount() {
    return reader.getAttributeCount();
  }

  /**
   * Names of the attributes of the element; only before its text or children are read.
   *
   * @return the names without prefix, in the order written
   */
  public List<String> attributes() {
    List<String> found = new ArrayList<>(reader.getAttributeCount());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      found.add(reader.getAttributeLocalName(i));
    }
    return found;
  }

  /**
   * How deep the cursor stands.
   *
   * @return 1 on the root element
   */
  public int depth() {
    return open.depth();
  }

  /**
   * Where the cursor stands.
   *
   * @return names of the open elements below the root, joined by slashes; empty on the root
   */
  public String path() {
    return open.path();
  }

  /**
   * Where the element begins.
   *
   * @return the line, from 1
   */
  public long line() {
    return reader.getLocation().getLineNumber();
  }

  /**
   * Where in the line the element begins.
   *
   * @return the column, from 1
   */
  public long column() {
    return source.column(reader.getLocation());
  }

  /**
   * A problem where the cursor stands.
   *
   * @param code what kind
   * @param message what is wrong and what to do
   * @return the problem, to be thrown
   */
  public XmlProblem problem(Code code, String message) {
    return new XmlProblem(code, line(), column(), message);
  }

  /** Closes the input. */
  @Override
  public void close() {
    parsers.used((long) names.size() * (1 + prefixes));
    source.close();
  }

  private int advance() {
    if (ended) {
      return XMLStreamConstants.END_DOCUMENT;
    }
    try {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> enter();
        case XMLStreamConstants.END_ELEMENT -> exit();
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> declaration();
        case XMLStreamConstants.DTD -> throw problem(Code.DTD_NOT_ALLOWED, DTD);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw problem(
                Code.NOT_WELL_FORMED, "an entity is used that XML does not define. Remove it.");
        default -> {
          // nothing to check
        }
      }
      return event;
    } catch (XMLStreamException | UncheckedStreamException e) {
      if (endsHere(e)) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      throw problem(source, e);
    }
  }

  /** Whether what the parser takes for a missing end is the end of the last document. */
  private boolean endsHere(Exception cause) {
    ended = open.depth() == 0 && source.endedBetweenMarkup() && endsTooEarly(cause);
    return ended;
  }

  private void exit() {
    OpenElement around = open.parent();
    if (around == null) {
      throw problem(Code.NOT_WELL_FORMED, "an element ends that has not begun. Have it corrected.");
    }
    open = around;
  }

  /** The declaration of a further document: one encoding serves all of a file. */
  private void declaration() {
    if (!sequence || !RootSequence.DECLARATION.equals(reader.getPITarget())) {
      return;
    }
    Matcher declared = ENCODING.matcher(String.valueOf(parsed(reader::getPIData)));
    String stated = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
    if (open.depth() > 0) {
      throw problem(
          Code.NOT_WELL_FORMED, "an XML declaration stands inside a document. Have it corrected.");
    }
    if (encoding != null && !encoding.equals(stated)) {
      throw problem(
          Code.WRONG_ENCODING,
          "documents of different encodings stand in one file. Send one file for each.");
    }
    encoding = stated;
  }

  private void enter() {
    String name = reader.getLocalName();
    OpenElement known = open.find(name);
    if (known == null) {
      names.add(name);
      known = open.add(name);
    }
    open = known;
    if (open.depth() > limits.depth()) {
      throw limit("elements nest deeper than " + limits.depth());
    }
    int attributes = reader.getAttributeCount();
    if (attributes > limits.attributes()) {
      throw limit("an element has more than " + limits.attributes() + " attributes");
    }
    prefixes += reader.getNamespaceCount();
    for (int i = 0; i < attributes; i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (names.size() > limits.names()) {
      throw limit("the file uses more than " + limits.names() + " different names");
    }
  }

  private void requireTextLimit(long length) {
    if (length > limits.textLength()) {
      throw limit("the text of an element is longer than " + limits.textLength() + " characters");
    }
  }

  private XmlProblem limit(String what) {
    return problem(
        Code.LIMIT_EXCEEDED, what + ". Have the document corrected, or raise the limit.");
  }

  private XmlProblem elementInText() {
    return problem(
        Code.UNEXPECTED_CONTENT,
        "an element stands where only text belongs, in " + path() + ". Have it corrected.");
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void requireBlank() {
    if (!(open.depth() == 0 ? isBlankBetweenDocuments() : parsed(reader::isWhiteSpace))) {
      throw problem(
          Code.UNEXPECTED_CONTENT,
          "text stands where only elements belong, in " + path() + ". Have it corrected.");
    }
  }

  /** Byte order marks stand where files were put one after another. */
  private boolean isBlankBetweenDocuments() {
    try {
      return reader.getText().replace("\uFEFF", "").isBlank();
    } catch (UncheckedStreamException e) {
      if (endsHere(e)) {
        return true;
      }
      throw problem(source, e);
    }
  }

  /** What the parser does only when it is asked for it: it reports broken markup late. */
  private interface Late<T> {
    T ask() throws XMLStreamException, IOException;
  }

  private <T> T parsed(Late<T> late) {
    try {
      return late.ask();
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw problem(source, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XmlProblem problem(GuardedReader source, Exception cause) {
    Throwable origin = cause instanceof UncheckedStreamException ? cause.getCause() : cause;
    if (source.endSeen() && endsTooEarly(cause)) {
      return source.sawMarkup()
          ? source.problem(Code.TRUNCATED, "the file ends too early. Have it sent again, complete.")
          : source.problem(Code.NOT_XML, "the file is empty. Send an XML file.");
    }
    String message =
        "the markup is broken, or an entity or character is used that XML does not allow."
            + " Have the file corrected.";
    Location place = origin instanceof XMLStreamException e ? e.getLocation() : null;
    if (place == null) {
      return source.problem(Code.NOT_WELL_FORMED, message);
    }
    return source.sawDocumentType()
        ? new XmlProblem(Code.DTD_NOT_ALLOWED, place.getLineNumber(), source.column(place), DTD)
        : new XmlProblem(
            Code.NOT_WELL_FORMED, place.getLineNumber(), source.column(place), message);
  }

  /** The parser has no code for this; a mere missing character can also make it read to the end. */
  private static boolean endsTooEarly(Exception cause) {
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("end-of-input");
  }
}
