package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.Pain001Check;
import io.ledgerway.base.iso20022.internal.Pain001Document;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.value.Finding;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes pain.001 (customer credit transfer initiation) as a profile wants it. Stateless and
 * thread-safe.
 *
 * <p>Everything is checked before the first byte is written. Texts are brought to the character set
 * of the profile; each replacement, each cut and each part left out is reported. Identifiers and
 * amounts are never changed.
 */
public final class Pain001Writer {

  private Pain001Writer() {}

  /**
   * Writes one file under {@link PaymentProfile#GENERIC}, as pain.001.001.09.
   *
   * @param file what to write
   * @param out where to; flushed, not closed
   * @return what was written, and what was lost
   * @throws Pain001Refused when mandatory data is missing or does not fit its seal; nothing has
   *     been written then
   * @throws java.io.UncheckedIOException when the output fails; the bytes written are no valid file
   */
  public static WriteResult write(PaymentFile file, OutputStream out) {
    return write(file, PaymentProfile.GENERIC, out);
  }

  /**
   * Writes one file.
   *
   * @param file what to write
   * @param profile in which version, by which rules
   * @param out where to; flushed, not closed
   * @return what was written, and what was lost
   * @throws Pain001Refused when mandatory data is missing, does not fit its seal or breaks a rule;
   *     nothing has been written then
   * @throws java.io.UncheckedIOException when the output fails; the bytes written are no valid file
   */
  public static WriteResult write(PaymentFile file, PaymentProfile profile, OutputStream out) {
    List<Finding> reasons = new Pain001Check(file, profile).findings();
    if (!reasons.isEmpty()) {
      throw new Pain001Refused(reasons);
    }
    return new Pain001Document(file, profile, XmlWriter.indented(out)).write();
  }
}
