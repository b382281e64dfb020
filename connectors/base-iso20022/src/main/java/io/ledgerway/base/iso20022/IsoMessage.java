package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.IsoInput;
import io.ledgerway.base.iso20022.internal.MessageNames;
import io.ledgerway.base.xml.XmlLimits;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which ISO 20022 message a document is. Immutable and thread-safe.
 *
 * @param name the message without version, such as {@code camt.053}
 * @param version the message with variant and version, such as {@code camt.053.001.08}; null where
 *     the namespace names none
 */
public record IsoMessage(String name, @Nullable String version) {
  public IsoMessage {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Finds out which message a file begins with, whatever envelope is around it.
   *
   * @param in the file; closed
   * @param limits what it may ask for
   * @return the message
   * @throws io.ledgerway.base.xml.XmlProblem when it is no safe XML or no message known here
   */
  public static IsoMessage of(InputStream in, XmlLimits limits) {
    try (IsoInput input = IsoInput.open(in, limits, MessageNames.all())) {
      return input.message();
    }
  }
}
