package io.ledgerway.testkit.counterparty;

import io.ledgerway.testkit.counterparty.internal.AnswerFolder;
import io.ledgerway.testkit.counterparty.internal.BankLedger;
import io.ledgerway.testkit.counterparty.internal.DropFolder;
import io.ledgerway.testkit.counterparty.internal.FileRefusedException;
import io.ledgerway.testkit.counterparty.internal.LedgerDatabase;
import io.ledgerway.testkit.counterparty.internal.Outgoing;
import io.ledgerway.testkit.counterparty.internal.PaymentFileReader;
import io.ledgerway.testkit.counterparty.internal.RefusedDelivery;
import io.ledgerway.testkit.counterparty.internal.Statement;
import io.ledgerway.testkit.counterparty.internal.StatusReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A bank that takes pain.001.001.09 files from one folder and answers with pain.002.001.10 and
 * camt.053.001.08.
 *
 * <p>Its days pass by themselves: whenever no new file waits, it goes on to the next business day
 * on which something is to be booked. Safe for use by several threads.
 */
public final class BankFolder implements AutoCloseable {
  private final LedgerDatabase database;
  private final BankLedger ledger;
  private final DropFolder deliveries;
  private final AnswerFolder answers;

  private BankFolder(LedgerDatabase database, Path toBank, Path fromBank, BankBehaviour behaviour) {
    this.database = database;
    this.ledger = new BankLedger(database, behaviour);
    this.deliveries = new DropFolder(toBank);
    this.answers = new AnswerFolder(fromBank);
  }

  /**
   * Opens the bank, with the ledger it had when it was last open.
   *
   * @param jdbcUrl H2 file database of its own
   * @param toBank folder it takes payment files from
   * @param fromBank folder it answers into
   * @param behaviour what it refuses and returns
   * @param startDate business date of a new ledger; an existing ledger keeps its own
   * @return the open bank
   */
  public static BankFolder open(
      String jdbcUrl, Path toBank, Path fromBank, BankBehaviour behaviour, LocalDate startDate) {
    LedgerDatabase database = LedgerDatabase.open(jdbcUrl, startDate, BankLedger.TABLES);
    return new BankFolder(database, toBank, fromBank, behaviour);
  }

  /**
   * Takes and reports on new files or, when there are none, books one day.
   *
   * @return how many files, accounts and messages moved; 0 means that nothing was to do
   */
  public synchronized int work() {
    int taken = takeDeliveries() + acceptDeliveries();
    int booked = taken == 0 ? bookNextDay() : 0;
    return taken + booked + writeAnswers();
  }

  synchronized int takeDeliveries() {
    try {
      return deliveries.archive(name -> name.endsWith(".xml"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  synchronized int acceptDeliveries() {
    int accepted = 0;
    for (Path file : database.inTransaction(deliveries::archived)) {
      if (!database.inTransaction(() -> ledger.knows(DropFolder.name(file)))) {
        accept(file);
        accepted++;
      }
    }
    return accepted;
  }

  synchronized int bookNextDay() {
    return database.inTransaction(ledger::bookNextDay);
  }

  synchronized int writeAnswers() {
    List<Outgoing> waiting = database.inTransaction(ledger::outgoing);
    for (Outgoing message : waiting) {
      database.inTransaction(
          () -> {
            answers.put(
                message.name(),
                out -> {
                  if (message.kind().equals("PAIN002")) {
                    StatusReport.write(database, message, out);
                  } else {
                    Statement.write(database, message, out);
                  }
                });
            return ledger.written(message);
          });
    }
    return waiting.size();
  }

  /**
   * Everything in the ledger.
   *
   * @return the payments in the order they were taken
   */
  public synchronized List<BankPayment> payments() {
    return database.inTransaction(ledger::payments);
  }

  /**
   * What the bank noticed but did not refuse, such as a message id it had seen before.
   *
   * @return the alerts, oldest first
   */
  public synchronized List<String> alerts() {
    return database.alerts();
  }

  /**
   * The day the bank has open.
   *
   * @return the business date
   */
  public synchronized LocalDate businessDate() {
    return database.inTransaction(database::businessDate);
  }

  @Override
  public synchronized void close() {
    database.close();
  }

  private void accept(Path file) {
    PaymentFileReader reader = new PaymentFileReader();
    try {
      database.inTransaction(
          () -> {
            try {
              return ledger.take(file, reader);
            } catch (FileRefusedException refusal) {
              throw new RefusedDelivery(refusal);
            }
          });
    } catch (RefusedDelivery refused) {
      FileRefusedException why = refused.why();
      database.inTransaction(
          () -> ledger.record(DropFolder.name(file), reader.messageId(), why.code(), why.text()));
    }
  }
}
