package io.ledgerway.testkit.counterparty;

import io.ledgerway.testkit.counterparty.internal.AnswerFolder;
import io.ledgerway.testkit.counterparty.internal.CsvRecord;
import io.ledgerway.testkit.counterparty.internal.DropFolder;
import io.ledgerway.testkit.counterparty.internal.ErpLedger;
import io.ledgerway.testkit.counterparty.internal.FileRefusedException;
import io.ledgerway.testkit.counterparty.internal.HashTotal;
import io.ledgerway.testkit.counterparty.internal.InvoiceFileName;
import io.ledgerway.testkit.counterparty.internal.InvoiceFileReader;
import io.ledgerway.testkit.counterparty.internal.LedgerDatabase;
import io.ledgerway.testkit.counterparty.internal.PostingOutcome;
import io.ledgerway.testkit.counterparty.internal.RefusedDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An ERP that takes invoices as CSV files from one folder and answers with CSV files in another.
 *
 * <p>Safe for use by several threads.
 */
public final class LegacyErpFolder implements AutoCloseable {
  private static final String FILES =
      """
      create table if not exists INVOICE_FILE(NAME varchar(300) primary key, COMPANY varchar(60) not null,
        FILE_ID varchar(200) not null, MODE varchar(1) not null, ERROR_CODE varchar(30) not null,
        ERROR_TEXT varchar(500) not null, ANSWER_SEQUENCE bigint not null, ANSWERED_ON date not null,
        ANSWER_WRITTEN boolean not null)
      """;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final LedgerDatabase database;
  private final ErpLedger ledger;
  private final DropFolder deliveries;
  private final AnswerFolder answers;

  private LegacyErpFolder(
      LedgerDatabase database, Path toErp, Path fromErp, ErpBehaviour behaviour) {
    this.database = database;
    this.ledger = new ErpLedger(database, behaviour);
    this.deliveries = new DropFolder(toErp);
    this.answers = new AnswerFolder(fromErp);
  }

  /**
   * Opens the ERP, with the ledger it had when it was last open.
   *
   * @param jdbcUrl H2 file database of its own
   * @param toErp folder it takes invoice files from
   * @param fromErp folder it answers into
   * @param behaviour what it refuses
   * @param startDate business date of a new ledger; an existing ledger keeps its own
   * @return the open ERP
   */
  public static LegacyErpFolder open(
      String jdbcUrl, Path toErp, Path fromErp, ErpBehaviour behaviour, LocalDate startDate) {
    List<String> tables = new ArrayList<>(ErpLedger.TABLES);
    tables.add(FILES);
    return new LegacyErpFolder(
        LedgerDatabase.open(jdbcUrl, startDate, tables), toErp, fromErp, behaviour);
  }

  /**
   * Takes, posts and answers everything that was delivered.
   *
   * @return how many files moved; 0 means that nothing was to do
   */
  public synchronized int work() {
    return takeDeliveries() + postDeliveries() + writeAnswers();
  }

  synchronized int takeDeliveries() {
    try {
      return deliveries.archive(name -> InvoiceFileName.parse(name).isPresent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  synchronized int postDeliveries() {
    int posted = 0;
    for (Path file : database.inTransaction(deliveries::archived)) {
      InvoiceFileName name = InvoiceFileName.parse(DropFolder.name(file)).orElse(null);
      if (name != null && !known(name)) {
        post(file, name);
        posted++;
      }
    }
    return posted;
  }

  synchronized int writeAnswers() {
    List<Answer> waiting =
        database.inTransaction(
            () ->
                database.list(
                    "select * from INVOICE_FILE where not ANSWER_WRITTEN order by COMPANY, ANSWER_SEQUENCE",
                    row ->
                        new Answer(
                            row.getString("NAME"),
                            row.getString("COMPANY"),
                            row.getString("FILE_ID"),
                            row.getString("MODE"),
                            row.getString("ERROR_CODE"),
                            row.getString("ERROR_TEXT"),
                            row.getLong("ANSWER_SEQUENCE"),
                            row.getObject("ANSWERED_ON", LocalDate.class))));
    for (Answer answer : waiting) {
      database.inTransaction(
          () -> {
            answers.put(answer.name(), out -> write(answer, out));
            return database.update(
                "update INVOICE_FILE set ANSWER_WRITTEN = true where NAME = ?", answer.file);
          });
    }
    return waiting.size();
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
   * What the ERP noticed but did not refuse, such as a gap in the sequence of the files.
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
    database.close();
  }

  private boolean known(InvoiceFileName name) {
    return database.inTransaction(
        () ->
            database
                .first(
                    "select NAME from INVOICE_FILE where NAME = ?",
                    row -> row.getString(1),
                    name.archivedName())
                .isPresent());
  }

  private void post(Path file, InvoiceFileName name) {
    InvoiceFileReader reader = new InvoiceFileReader(name);
    try {
      database.inTransaction(
          () -> {
            try {
              reader.read(file, ledger::decide);
            } catch (FileRefusedException refusal) {
              throw new RefusedDelivery(refusal);
            }
            return record(name, reader, "", "");
          });
    } catch (RefusedDelivery refused) {
      FileRefusedException why = refused.why();
      database.inTransaction(() -> record(name, reader, why.code(), why.text()));
    }
  }

  private boolean record(InvoiceFileName name, InvoiceFileReader reader, String code, String text)
      throws SQLException {
    watchSequence(name);
    database.update(
        "insert into INVOICE_FILE values (?, ?, ?, ?, ?, ?, ?, ?, false)",
        name.archivedName(),
        name.company(),
        reader.fileId(),
        reader.mode(),
        code,
        text,
        database.next("ANSWER:" + name.company()),
        database.businessDate());
    return true;
  }

  private void watchSequence(InvoiceFileName name) throws SQLException {
    String counter = "DELIVERY:" + name.company();
    long last = database.last(counter);
    if (name.sequence() > last + 1) {
      database.alert("SEQUENCE_GAP: " + name.archivedName() + " came after sequence " + last);
    } else if (name.sequence() <= last) {
      database.alert("SEQUENCE_REPEAT: " + name.archivedName() + " came after sequence " + last);
    }
    database.moveCounter(counter, Math.max(last, name.sequence()));
  }

  private void write(Answer answer, Writer out) throws IOException, SQLException {
    String createdAt = PostingOutcome.noon(answer.day).toInstant().toString();
    out.write(
        CsvRecord.of(
            "H",
            "ERP",
            "LEDGERWAY",
            "APACK",
            answer.fileId,
            Long.toString(answer.sequence),
            createdAt,
            "1",
            answer.mode));
    HashTotal hash = new HashTotal();
    if (answer.errorCode.isEmpty()) {
      ledger.eachOutcomeOf(
          answer.file,
          outcome -> {
            hash.add(outcome.messageId());
            out.write(line(outcome));
          });
    } else {
      String delivered =
          InvoiceFileName.parse(answer.file)
              .map(InvoiceFileName::deliveredName)
              .orElse(answer.file);
      out.write(CsvRecord.of("F", delivered, answer.errorCode, answer.errorText));
    }
    out.write(CsvRecord.of("T", Long.toString(hash.count()), "", hash.hex()));
  }

  private static String line(PostingOutcome outcome) {
    return CsvRecord.of(
        "A",
        outcome.messageId(),
        outcome.invoiceNumber(),
        outcome.decision(),
        outcome.documentNumber(),
        outcome.errorCode(),
        outcome.errorText(),
        outcome.decidedAt().toInstant().toString());
  }

  private record Answer(
      String file,
      String company,
      String fileId,
      String mode,
      String errorCode,
      String errorText,
      long sequence,
      LocalDate day) {
    String name() {
      String stamp = PostingOutcome.noon(day).format(STAMP);
      return String.format(Locale.ROOT, "ERP_APACK_%s_%s_%06d.csv", company, stamp, sequence);
    }
  }
}
