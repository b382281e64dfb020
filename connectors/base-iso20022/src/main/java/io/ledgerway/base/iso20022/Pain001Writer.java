package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.Pain001Check;
import io.ledgerway.base.iso20022.internal.Pain001Document;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.value.Finding;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes pain.001.001.09 (customer credit transfer initiation). Stateless and thread-safe.
 *
 * <p>Everything is checked before the first byte is written. Texts are brought to the EPC character
 * set; each replacement and each cut is reported. Identifiers and amounts are never changed.
 */
public final class Pain001Writer {

  private Pain001Writer() {}

  /**
   * Writes one file.
   *
   * @param file what to write
   * @param out where to; flushed, not closed
   * @return what was written, and what was lost
   * @throws Pain001Refused when mandatory data is missing or does not fit its seal; nothing has
   *     been written then
   * @throws java.io.UncheckedIOException when the output fails; the bytes written are no valid file
   */
  public static WriteResult write(PaymentFile file, OutputStream out) {
    List<Finding> reasons = new Pain001Check(file).findings();
    if (!reasons.isEmpty()) {
      throw new Pain001Refused(reasons);
    }
    return new Pain001Document(file, XmlWriter.indented(out)).write();
  }
}
