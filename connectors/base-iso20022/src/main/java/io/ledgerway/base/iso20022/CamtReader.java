package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.IsoInput;
import io.ledgerway.base.iso20022.internal.StatementMessage;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.052 (account report), camt.053 (account statement) and camt.054 (debit and credit
 * notification) of any version, item by item: for each statement a header, its events and remarks,
 * and a footer that says whether it adds up.
 *
 * <p>An entry gives one event for each of its transactions, or one when it has no details. An entry
 * or transaction that can't be read is a remark of severity ERROR in its place, its neighbours are
 * read, and the check of its statement says false. Memory does not grow with the statement but for
 * 24 bytes per entry, which tell equal entries apart. Confined to one thread.
 */
public final class CamtReader implements AutoCloseable {

  private final IsoInput input;
  private final StatementMessage message;

  private CamtReader(IsoInput input) {
    this.input = input;
    this.message = new StatementMessage(input);
  }

  /**
   * Opens a file: a message alone, beside its business header in an envelope of any name, or
   * several of them one after another.
   *
   * @param in the file; closed with the reader
   * @param limits what it may ask for
   * @return the reader
   * @throws io.ledgerway.base.xml.XmlProblem when it is no safe XML or holds none of the messages
   */
  public static CamtReader open(InputStream in, XmlLimits limits) {
    return new CamtReader(IsoInput.open(in, limits, Set.of("camt.052", "camt.053", "camt.054")));
  }

  /**
   * Which message is being read.
   *
   * @return the message that the last item stands in, at first the first of the file
   */
  public IsoMessage message() {
    return message.current();
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one, when the file is known to be complete
   * @throws io.ledgerway.base.xml.XmlProblem when the file can't be read further; what was read of
   *     the statement before is then not to be trusted
   */
  public @Nullable StatementItem next() {
    return message.next();
  }

  /** Closes the input. */
  @Override
  public void close() {
    input.close();
  }
}
