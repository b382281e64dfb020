package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.StatementFormat;
import io.ledgerway.base.iso20022.IsoMessage;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a file says about it.
 *
 * @param message name of the message, such as {@code camt.053} or {@code MT940}; empty when it
 *     can't be told
 * @param version message and version, such as {@code camt.053.001.08}; null when not stated
 * @param mediaType its media type
 */
record MessageHead(String message, @Nullable String version, String mediaType) {

  private static final String XML = "application/xml";
  private static final String TEXT = "text/plain";

  static final MessageHead UNKNOWN = new MessageHead("", null, "application/octet-stream");

  static MessageHead read(InputStream in) throws IOException {
    BufferedInputStream beginning = new BufferedInputStream(in);
    Optional<StatementFormat> format = StatementFormat.of(beginning);
    if (format.isPresent() && format.get() != StatementFormat.XML) {
      return new MessageHead(format.get().name(), null, TEXT);
    }
    try {
      IsoMessage found = IsoMessage.of(beginning, XmlLimits.defaults());
      return new MessageHead(found.name(), found.version(), XML);
    } catch (XmlProblem e) {
      // Whoever reads the whole file refuses it with this reason.
      return UNKNOWN;
    }
  }
}
