package io.ledgerway.base.bankformats;

import io.ledgerway.base.bankformats.internal.NachaCheck;
import io.ledgerway.base.bankformats.internal.NachaDocument;
import io.ledgerway.model.v1.value.Finding;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes NACHA files of credits in USD: CCD and PPD with at most one addenda record, CTX with up to
 * 9,999. Stateless and thread-safe.
 *
 * <p>Everything is checked before the first byte is written. Texts are brought to upper-case ASCII;
 * each replacement and each cut is reported. Identifiers, accounts and amounts are never changed.
 */
public final class NachaWriter {

  private NachaWriter() {}

  /**
   * Writes one file, in records of 94 characters that end with CR LF.
   *
   * @param file what to write
   * @param out where to; flushed, not closed
   * @return what was written, and what was lost
   * @throws NachaRefused when mandatory data is missing or does not fit its seal; nothing has been
   *     written then
   * @throws java.io.UncheckedIOException when the output fails; the bytes written are no valid file
   */
  public static NachaResult write(NachaFile file, OutputStream out) {
    List<Finding> reasons = new NachaCheck(file).findings();
    if (!reasons.isEmpty()) {
      throw new NachaRefused(reasons);
    }
    return new NachaDocument(file, out).write();
  }
}
