package io.ledgerway.testkit.counterparty.internal;

import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.ErpPosting;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The documents an ERP has decided about; every call belongs to the caller's transaction. */
public final class ErpLedger {
  public static final List<String> TABLES =
      List.of(
          """
          create table if not exists POSTING(ID identity primary key, MESSAGE_ID varchar(200) not null,
            COMPANY varchar(60) not null, SUPPLIER varchar(200) not null, NATURE varchar(20) not null,
            INVOICE_NUMBER varchar(200) not null, CURRENCY varchar(3) not null, GROSS numeric(28,6) not null,
            DECISION varchar(10) not null, DOCUMENT_NUMBER varchar(30) not null,
            ERROR_CODE varchar(30) not null, ERROR_TEXT varchar(500) not null, DECIDED_ON date not null,
            SOURCE_FILE varchar(300) not null)
          """,
          "create index if not exists POSTING_MESSAGE on POSTING(MESSAGE_ID)",
          "create index if not exists POSTING_FILE on POSTING(SOURCE_FILE)");

  private static final long FIRST_DOCUMENT_NUMBER = 5_100_000_000L;

  private final LedgerDatabase database;
  private final ErpBehaviour behaviour;

  public ErpLedger(LedgerDatabase database, ErpBehaviour behaviour) {
    this.database = database;
    this.behaviour = behaviour;
  }

  public void decide(PostingRequest request) throws SQLException {
    boolean closed = behaviour.refusedInvoiceNumbers().contains(request.invoiceNumber());
    boolean refused = closed || !request.complete();
    String number =
        refused
            ? ""
            : Long.toString(FIRST_DOCUMENT_NUMBER + database.next("DOCUMENT:" + request.company()));
    database.update(
        """
        insert into POSTING(MESSAGE_ID, COMPANY, SUPPLIER, NATURE, INVOICE_NUMBER, CURRENCY, GROSS, DECISION,
          DOCUMENT_NUMBER, ERROR_CODE, ERROR_TEXT, DECIDED_ON, SOURCE_FILE)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        request.messageId(),
        request.company(),
        request.supplier(),
        request.nature(),
        request.invoiceNumber(),
        request.currency(),
        Objects.requireNonNullElse(request.gross(), BigDecimal.ZERO),
        refused ? "REJECTED" : "POSTED",
        number,
        !refused ? "" : closed ? ErpBehaviour.CLOSED_PERIOD : ErpBehaviour.INCOMPLETE,
        !refused ? "" : closed ? ErpBehaviour.CLOSED_PERIOD_TEXT : ErpBehaviour.INCOMPLETE_TEXT,
        database.businessDate(),
        request.sourceFile());
  }

  public Optional<PostingOutcome> outcomeOf(String messageId) throws SQLException {
    return database.first(
        "select * from POSTING where MESSAGE_ID = ? order by ID", ErpLedger::outcome, messageId);
  }

  /** Takes the outcomes of a file one after the other. */
  @FunctionalInterface
  public interface OutcomeConsumer {
    void accept(PostingOutcome outcome) throws IOException;
  }

  public void eachOutcomeOf(String file, OutcomeConsumer consumer)
      throws SQLException, IOException {
    database.each(
        "select * from POSTING where SOURCE_FILE = ? order by ID",
        row -> consumer.accept(outcome(row)),
        file);
  }

  public List<ErpPosting> postings() throws SQLException {
    return database.list(
        "select * from POSTING where DECISION = 'POSTED' order by ID",
        row ->
            new ErpPosting(
                row.getString("MESSAGE_ID"),
                row.getString("COMPANY"),
                row.getString("SUPPLIER"),
                row.getString("NATURE"),
                row.getString("INVOICE_NUMBER"),
                row.getString("CURRENCY"),
                MinorUnits.scaled(row.getBigDecimal("GROSS"), row.getString("CURRENCY")),
                row.getString("DOCUMENT_NUMBER"),
                row.getString("SOURCE_FILE")));
  }

  private static PostingOutcome outcome(ResultSet row) throws SQLException {
    return new PostingOutcome(
        row.getLong("ID"),
        row.getString("MESSAGE_ID"),
        row.getString("INVOICE_NUMBER"),
        row.getString("DECISION"),
        row.getString("DOCUMENT_NUMBER"),
        row.getString("ERROR_CODE"),
        row.getString("ERROR_TEXT"),
        row.getObject("DECIDED_ON", LocalDate.class));
  }
}
