package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a file says about it.
 *
 * @param element name of the message element; null when it can't be read
 * @param version message and version, such as {@code camt.053.001.08}; null when not stated so
 */
record MessageHead(@Nullable String element, @Nullable String version) {

  private static final Pattern VERSION = Pattern.compile("[a-z]{4}\\.\\d{3}\\.\\d{3}\\.\\d{2}");
  private static final MessageHead UNKNOWN = new MessageHead(null, null);

  static MessageHead read(InputStream in) {
    try (XmlCursor cursor = XmlCursor.open(in, XmlLimits.defaults())) {
      String namespace = cursor.namespace();
      String last = namespace.substring(namespace.lastIndexOf(':') + 1);
      String version = VERSION.matcher(last).matches() ? last : null;
      return cursor.nextChild()
          ? new MessageHead(cursor.name(), version)
          : new MessageHead(null, version);
    } catch (XmlProblem e) {
      // Whoever reads the whole file refuses it with this reason.
      return UNKNOWN;
    }
  }
}
