package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.Camt029Message;
import io.ledgerway.base.iso20022.internal.IsoInput;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.payment.CancellationResponse;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.029 (resolution of investigation) of any version, answer by answer, from a message
 * alone, beside its business header, or several in one file.
 *
 * <p>One answer for the file where something is said of it, one for each payment information of
 * which something is said, one for each transaction, in document order; a message without these
 * gives one answer for its case. A part without a decision of its own has that of what is around
 * it. Confined to one thread.
 *
 * <pre>{@code
 * try (Camt029Reader reader = Camt029Reader.open(in, XmlLimits.defaults())) {
 *   for (var answer = reader.next(); answer != null; answer = reader.next()) {
 *     take(answer);
 *   }
 * }
 * }</pre>
 */
public final class Camt029Reader implements AutoCloseable {

  private final IsoInput input;
  private final Camt029Message message;

  private Camt029Reader(IsoInput input) {
    this.input = input;
    this.message = new Camt029Message(input);
  }

  /**
   * Opens a message.
   *
   * @param in the file; closed with the reader
   * @param limits what it may ask for
   * @return the reader
   * @throws io.ledgerway.base.xml.XmlProblem when it is no safe XML or no camt.029
   */
  public static Camt029Reader open(InputStream in, XmlLimits limits) {
    return new Camt029Reader(IsoInput.open(in, limits, Set.of("camt.029")));
  }

  /**
   * The next answer.
   *
   * @return the answer, or null after the last one, when the file is known to be complete
   * @throws io.ledgerway.base.xml.XmlProblem when the file can't be read further, or an answer has
   *     no decision or no case
   */
  public @Nullable CancellationResponse next() {
    return message.next();
  }

  /** Closes the input. */
  @Override
  public void close() {
    input.close();
  }
}
