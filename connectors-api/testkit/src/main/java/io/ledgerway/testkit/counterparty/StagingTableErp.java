package io.ledgerway.testkit.counterparty;

import io.ledgerway.testkit.counterparty.internal.ErpLedger;
import io.ledgerway.testkit.counterparty.internal.LedgerDatabase;
import io.ledgerway.testkit.counterparty.internal.PostingOutcome;
import io.ledgerway.testkit.counterparty.internal.StagingTables;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * An ERP that takes invoices from staging tables and writes its answers into the same rows.
 *
 * <p>Its ledger is in a database of its own: it records a document there first and then changes the
 * status of the row, so that a kill between the two leads to a second look and never to a second
 * posting. Safe for use by several threads.
 */
public final class StagingTableErp implements AutoCloseable {
  private final LedgerDatabase database;
  private final ErpLedger ledger;
  private final StagingTables staging;

  private StagingTableErp(LedgerDatabase database, ErpBehaviour behaviour, StagingTables staging) {
    this.database = database;
    this.ledger = new ErpLedger(database, behaviour);
    this.staging = staging;
  }

  /**
   * Opens the ERP, with the ledger it had when it was last open, and creates absent staging tables.
   *
   * @param jdbcUrl H2 file database of its own
   * @param stagingDatabase where the staging tables are: H2 or PostgreSQL
   * @param behaviour what it refuses
   * @param startDate business date of a new ledger; an existing ledger keeps its own
   * @return the open ERP
   */
  public static StagingTableErp open(
      String jdbcUrl, DataSource stagingDatabase, ErpBehaviour behaviour, LocalDate startDate) {
    LedgerDatabase database = LedgerDatabase.open(jdbcUrl, startDate, ErpLedger.TABLES);
    return new StagingTableErp(database, behaviour, StagingTables.connect(stagingDatabase));
  }

  /**
   * Takes and decides every waiting row, those first that a kill left half done.
   *
   * @return how many rows moved; 0 means that nothing was to do
   */
  public synchronized int work() {
    int moved = 0;
    for (List<String> page = staging.waiting(); !page.isEmpty(); page = staging.waiting()) {
      for (String messageId : page) {
        claim(messageId);
        decide(messageId);
        answer(messageId);
        moved++;
      }
    }
    return moved;
  }

  synchronized void claim(String messageId) {
    if (staging.claim(messageId)) {
      database.inTransaction(
          () -> {
            if (ledger.outcomeOf(messageId).isPresent()) {
              database.alert(
                  "MESSAGE_REPEAT: " + messageId + " was set to NEW after it had been decided");
            }
            return true;
          });
    }
  }

  synchronized void decide(String messageId) {
    database.inTransaction(
        () -> {
          if (ledger.outcomeOf(messageId).isEmpty()) {
            ledger.decide(staging.read(messageId));
          }
          return true;
        });
  }

  synchronized void answer(String messageId) {
    PostingOutcome outcome =
        database.inTransaction(() -> ledger.outcomeOf(messageId)).orElseThrow();
    staging.answer(outcome);
  }

  /**
   * Everything in the ledger.
   *
   * @return the postings in the order they were made
   */
  public synchronized List<ErpPosting> postings() {
    return database.inTransaction(ledger::postings);
  }

  /**
   * What the ERP noticed but did not refuse, such as a row that was set to NEW a second time.
   *
   * @return the alerts, oldest first
   */
  public synchronized List<String> alerts() {
    return database.alerts();
  }

  /**
   * The date the ERP posts with.
   *
   * @return the business date
   */
  public synchronized LocalDate businessDate() {
    return database.inTransaction(database::businessDate);
  }

  @Override
  public synchronized void close() {
    staging.close();
    database.close();
  }
}
