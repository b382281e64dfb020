package io.ledgerway.base.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document element by element, in UTF-8 and in constant memory.
 *
 * <p>Text is escaped; a character that XML 1.0 forbids is refused by {@link
 * IllegalArgumentException}, as no reader could take it. An output that fails throws {@link
 * UncheckedIOException}. Confined to one thread.
 */
public final class XmlWriter {

  private static final int BUFFER = 8 * 1024;
  private static final String INDENT = "\n" + "  ".repeat(32);

  private final Writer out;
  private final char[] buffer = new char[BUFFER];
  private int buffered;
  private final boolean indented;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean tagOpen;
  private boolean afterElement;

  private XmlWriter(OutputStream out, boolean indented) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.indented = indented;
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /**
   * A writer without white space between elements.
   *
   * @param out where to; not closed by the writer
   * @return the writer
   */
  public static XmlWriter compact(OutputStream out) {
    return new XmlWriter(out, false);
  }

  /**
   * A writer that puts each element on a line of its own.
   *
   * @param out where to; not closed by the writer
   * @return the writer
   */
  public static XmlWriter indented(OutputStream out) {
    return new XmlWriter(out, true);
  }

  /**
   * Begins an element.
   *
   * @param name its name
   * @return this
   */
  public XmlWriter start(String name) {
    requireName(name);
    closeTag();
    indent();
    write("<");
    write(name);
    open.push(name);
    tagOpen = true;
    afterElement = false;
    return this;
  }

  /**
   * Adds an attribute to the element just begun.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public XmlWriter attribute(String name, String value) {
    if (!tagOpen) {
      throw new IllegalStateException("Attribute " + name + " comes after the start tag is closed");
    }
    requireName(name);
    write(" ");
    write(name);
    write("=\"");
    escape(name, value, true);
    write("\"");
    return this;
  }

  /**
   * Writes text into the open element.
   *
   * @param text the text
   * @return this
   */
  public XmlWriter text(String text) {
    String name = open.peek();
    if (name == null) {
      throw new IllegalStateException("Text needs an open element");
    }
    closeTag();
    escape(name, text, false);
    return this;
  }

  /**
   * Writes an element that holds text alone.
   *
   * @param name its name
   * @param text its text
   * @return this
   */
  public XmlWriter element(String name, String text) {
    return start(name).text(text).end();
  }

  /**
   * Ends the open element.
   *
   * @return this
   */
  public XmlWriter end() {
    if (open.isEmpty()) {
      throw new IllegalStateException("No element is open");
    }
    String name = open.pop();
    if (tagOpen) {
      write("/>");
      tagOpen = false;
    } else {
      if (afterElement) {
        indent();
      }
      write("</");
      write(name);
      write(">");
    }
    afterElement = true;
    return this;
  }

  /** Ends the document and hands all of it to the output; every element must have ended. */
  public void finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Element " + open.peek() + " has not ended");
    }
    write("\n");
    writeBuffered();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeTag() {
    if (tagOpen) {
      write(">");
      tagOpen = false;
    }
  }

  private void indent() {
    if (indented && (afterElement || !open.isEmpty())) {
      int deep = 1 + 2 * open.size();
      write(INDENT, 0, Math.min(deep, INDENT.length()));
      for (int more = INDENT.length(); more < deep; more += 2) {
        write("  ");
      }
    }
  }

  private void escape(String name, String text, boolean attribute) {
    int written = 0;
    for (int i = 0; i < text.length(); ) {
      char plain = text.charAt(i);
      if (plain >= ' ' && plain < 0x80 && "<>&\"".indexOf(plain) < 0) {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      requireAllowed(name, c);
      String escaped = escaped(c, attribute);
      if (escaped != null) {
        write(text, written, i);
        write(escaped);
        written = i + 1;
      }
      i += Character.charCount(c);
    }
    write(text, written, text.length());
  }

  private static @Nullable String escaped(int c, boolean attribute) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> attribute ? "&quot;" : null;
      case '\r' -> "&#13;";
      case '\n' -> attribute ? "&#10;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      default -> null;
    };
  }

  private static void requireAllowed(String name, int c) {
    boolean allowed =
        (c >= 0x20 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000
            || c == '\n'
            || c == '\r'
            || c == '\t';
    if (!allowed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s holds the character U+%04X, which XML does not allow. Remove it.",
              name,
              c));
    }
  }

  private static void requireName(String name) {
    boolean valid =
        !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_');
    for (int i = 1; valid && i < name.length(); i++) {
      char c = name.charAt(i);
      valid = Character.isLetterOrDigit(c) || "_-.:".indexOf(c) >= 0;
    }
    if (!valid) {
      throw new IllegalArgumentException("Not an XML name");
    }
  }

  private void write(String text) {
    write(text, 0, text.length());
  }

  private void write(String text, int from, int to) {
    int at = from;
    while (at < to) {
      if (buffered == buffer.length) {
        writeBuffered();
      }
      int some = Math.min(to - at, buffer.length - buffered);
      text.getChars(at, at + some, buffer, buffered);
      buffered += some;
      at += some;
    }
  }

  private void writeBuffered() {
    try {
      out.write(buffer, 0, buffered);
      buffered = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
