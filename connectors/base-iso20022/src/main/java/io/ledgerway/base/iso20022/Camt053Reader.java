package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.IsoInput;
import io.ledgerway.base.iso20022.internal.StatementMessage;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.053 (account statement) of any version, item by item: for each statement a header, its
 * events, and a footer that says whether it adds up.
 *
 * <p>An entry gives one event for each of its transactions, or one when it has no details. Memory
 * does not grow with the statement but for 32 bytes per entry, which tell equal entries apart.
 * Confined to one thread.
 */
public final class Camt053Reader implements AutoCloseable {

  private final IsoInput input;
  private final StatementMessage message;

  private Camt053Reader(IsoInput input) {
    this.input = input;
    this.message = new StatementMessage(input, "Stmt");
  }

  /**
   * Opens a message.
   *
   * @param in the file; closed with the reader
   * @param limits what it may ask for
   * @return the reader
   * @throws io.ledgerway.base.xml.XmlProblem when it is no safe XML or no camt.053
   */
  public static Camt053Reader open(InputStream in, XmlLimits limits) {
    return new Camt053Reader(IsoInput.open(in, limits, "camt.053", "BkToCstmrStmt"));
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
