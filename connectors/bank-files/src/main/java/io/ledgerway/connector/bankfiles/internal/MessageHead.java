package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.IsoMessage;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a file says about it.
 *
 * @param message name of the message, such as {@code camt.053}; empty when it can't be told
 * @param version message and version, such as {@code camt.053.001.08}; null when not stated
 */
record MessageHead(String message, @Nullable String version) {

  static final MessageHead UNKNOWN = new MessageHead("", null);

  static MessageHead read(InputStream in) {
    try {
      IsoMessage found = IsoMessage.of(in, XmlLimits.defaults());
      return new MessageHead(found.name(), found.version());
    } catch (XmlProblem e) {
      // Whoever reads the whole file refuses it with this reason.
      return UNKNOWN;
    }
  }
}
