package io.ledgerway.base.xml.internal;

import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file from its first bytes: byte order mark, form of the first character,
 * then the XML declaration.
 */
final class EncodingSniffer {

  /** How many bytes the declaration is looked for in. */
  static final int PREFIX = 1024;

  private static final Set<Charset> SUPPORTED =
      Set.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE);

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");

  private EncodingSniffer() {}

  /** What was found: the encoding, and how many bytes its mark takes. */
  record Encoding(Charset charset, int markLength) {}

  static Encoding sniff(byte[] prefix, int length) {
    Encoding byForm = byForm(prefix, length);
    Charset declared = declared(prefix, length, byForm);
    if (declared == null) {
      return byForm;
    }
    boolean wide = isWide(byForm.charset());
    if (wide != isWide(declared)) {
      throw conflict();
    }
    boolean marked = byForm.markLength() > 0;
    if (marked && !wide && !declared.equals(StandardCharsets.UTF_8)) {
      throw conflict();
    }
    return wide ? byForm : new Encoding(declared, byForm.markLength());
  }

  private static Encoding byForm(byte[] bytes, int length) {
    if (begins(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(bytes, length, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(bytes, length, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(bytes, length, 0, '<')) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    if (begins(bytes, length, '<', 0)) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    return new Encoding(StandardCharsets.UTF_8, 0);
  }

  private static boolean begins(byte[] bytes, int length, int... expected) {
    if (length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset declared(byte[] prefix, int length, Encoding byForm) {
    Charset charset = isWide(byForm.charset()) ? byForm.charset() : StandardCharsets.ISO_8859_1;
    int mark = byForm.markLength();
    String head = new String(prefix, mark, length - mark, charset);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? supported(matcher.group(1)) : null;
  }

  private static Charset supported(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (SUPPORTED.contains(charset)) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // falls through to the one refusal below
    }
    throw new XmlProblem(
        Code.WRONG_ENCODING,
        1,
        1,
        "the declared encoding is not supported. Send UTF-8, UTF-16, ISO-8859-1 or US-ASCII.");
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private static XmlProblem conflict() {
    return new XmlProblem(
        Code.WRONG_ENCODING,
        1,
        1,
        "the declared encoding contradicts the first bytes of the file. Correct the declaration.");
  }
}
