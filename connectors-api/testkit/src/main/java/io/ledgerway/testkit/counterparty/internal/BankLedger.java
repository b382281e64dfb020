package io.ledgerway.testkit.counterparty.internal;

import io.ledgerway.testkit.counterparty.BankBehaviour;
import io.ledgerway.testkit.counterparty.BankPayment;
import io.ledgerway.testkit.counterparty.BankPaymentStatus;
import io.ledgerway.testkit.counterparty.ReturnPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The payments, accounts and statements of the bank; every call belongs to the caller's
 * transaction.
 */
public final class BankLedger {
  public static final List<String> TABLES =
      List.of(
          """
          create table if not exists PAYMENT_FILE(NAME varchar(300) primary key,
            MESSAGE_ID varchar(35) not null,
            ERROR_CODE varchar(4) not null, ERROR_TEXT varchar(200) not null, RECEIVED_ON date not null)
          """,
          "create index if not exists PAYMENT_FILE_MESSAGE on PAYMENT_FILE(MESSAGE_ID)",
          """
          create table if not exists PAYMENT(ID identity primary key, FILE varchar(300) not null,
            BLOCK_ID varchar(35) not null, INSTRUCTION_ID varchar(300) not null,
            END_TO_END_ID varchar(35) not null, UETR varchar(300) not null, DEBTOR_NAME varchar(300) not null,
            DEBTOR varchar(300) not null, CREDITOR_NAME varchar(300) not null,
            CREDITOR varchar(300) not null,
            AMOUNT numeric(28,6) not null, CURRENCY varchar(3) not null, REMITTANCE varchar(20000) not null,
            ERROR_CODE varchar(4) not null, STATUS varchar(10) not null, BOOK_ON date, RETURN_ON date,
            RETURN_REASON varchar(4) not null)
          """,
          "create index if not exists PAYMENT_OF_FILE on PAYMENT(FILE, ID)",
          "create index if not exists PAYMENT_TO_BOOK on PAYMENT(STATUS, BOOK_ON)",
          "create index if not exists PAYMENT_TO_RETURN on PAYMENT(STATUS, RETURN_ON)",
          """
          create table if not exists STATEMENT(ID bigint primary key, ACCOUNT varchar(300) not null,
            CURRENCY varchar(3) not null, BOOKED_ON date not null, NUMBER_OF_ACCOUNT bigint not null,
            OPENING numeric(28,6) not null,
            CLOSING numeric(28,6) not null)
          """,
          """
          create table if not exists ENTRY(ID identity primary key, STATEMENT_ID bigint not null,
            PAYMENT_ID bigint not null, SIGN integer not null, REASON varchar(4) not null)
          """,
          "create index if not exists ENTRY_OF_STATEMENT on ENTRY(STATEMENT_ID, ID)",
          """
          create table if not exists OUTGOING(KIND varchar(10) not null, SEQUENCE bigint not null,
            SUBJECT varchar(300) not null, CREATED_ON date not null, WRITTEN boolean not null,
            primary key (KIND, SEQUENCE))
          """);

  private static final String INSERT =
      """
      insert into PAYMENT(FILE, BLOCK_ID, INSTRUCTION_ID, END_TO_END_ID, UETR, DEBTOR_NAME, DEBTOR,
        CREDITOR_NAME, CREDITOR, AMOUNT, CURRENCY, REMITTANCE, ERROR_CODE, STATUS, BOOK_ON, RETURN_ON,
        RETURN_REASON)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final LedgerDatabase database;
  private final BankBehaviour behaviour;

  public BankLedger(LedgerDatabase database, BankBehaviour behaviour) {
    this.database = database;
    this.behaviour = behaviour;
  }

  public boolean knows(String file) throws SQLException {
    return database
        .first("select NAME from PAYMENT_FILE where NAME = ?", row -> row.getString(1), file)
        .isPresent();
  }

  /** Reads a file into the ledger; what is refused as a whole must be rolled back by the caller. */
  public boolean take(Path file, PaymentFileReader reader)
      throws SQLException, IOException, FileRefusedException {
    String name = DropFolder.name(file);
    LocalDate today = database.businessDate();
    try (PreparedStatement insert = database.prepare(INSERT)) {
      reader.read(file, order -> insert(insert, name, order, today));
    }
    return record(name, reader.messageId(), "", "");
  }

  /** Notes the outcome of a file and queues the report about it. */
  public boolean record(String name, String messageId, String code, String text)
      throws SQLException {
    boolean repeated =
        database
            .first(
                "select NAME from PAYMENT_FILE where MESSAGE_ID = ?",
                row -> row.getString(1),
                messageId)
            .isPresent();
    if (repeated) {
      database.alert(
          "DUPLICATE_MESSAGE: " + name + " carries a message id that an earlier file had");
    }
    LocalDate today = database.businessDate();
    database.update(
        "insert into PAYMENT_FILE values (?, ?, ?, ?, ?)", name, messageId, code, text, today);
    queue("PAIN002", database.next("PAIN002"), name, today);
    return true;
  }

  private void insert(PreparedStatement insert, String file, PaymentOrder order, LocalDate today)
      throws SQLException {
    String error = errorOf(order);
    boolean accepted = error.isEmpty();
    LocalDate wanted = order.executionDate().isBefore(today) ? today : order.executionDate();
    LocalDate bookOn = BankCalendar.thisOrNext(wanted);
    ReturnPlan plan = behaviour.returns().get(order.creditorAccount());
    Object[] values = {
      file,
      order.blockId(),
      order.instructionId(),
      order.endToEndId(),
      order.uetr(),
      order.debtorName(),
      order.debtorAccount(),
      order.creditorName(),
      order.creditorAccount(),
      order.amount(),
      order.currency(),
      order.remittance(),
      error,
      (accepted ? BankPaymentStatus.ACCEPTED : BankPaymentStatus.REJECTED).name()
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.setObject(values.length + 1, accepted ? bookOn : null);
    insert.setObject(
        values.length + 2,
        accepted && plan != null ? BankCalendar.plus(bookOn, plan.afterBusinessDays()) : null);
    insert.setObject(values.length + 3, plan == null ? "" : plan.reason());
    insert.executeUpdate();
  }

  private String errorOf(PaymentOrder order) {
    if (order.debtorAccount().isEmpty() || order.creditorAccount().isEmpty()) {
      return "AC01";
    }
    if (!order.debtorCurrency().isEmpty() && !order.debtorCurrency().equals(order.currency())) {
      return "AM03";
    }
    if (order.amount().signum() <= 0 || !MinorUnits.fits(order.amount(), order.currency())) {
      return "AM12";
    }
    return behaviour.closedAccounts().contains(order.creditorAccount()) ? "AC04" : "";
  }

  /** Books the next day that has something to book and opens the day after it. */
  public int bookNextDay() throws SQLException {
    LocalDate day =
        database
            .first(
                """
                select min(NEXT_DAY) from (
                  select min(BOOK_ON) NEXT_DAY from PAYMENT where STATUS = 'ACCEPTED' union all
                  select min(RETURN_ON) from PAYMENT where STATUS = 'BOOKED')
                """,
                row -> Objects.requireNonNullElse(row.getObject(1, LocalDate.class), LocalDate.MAX))
            .orElse(LocalDate.MAX);
    if (day.equals(LocalDate.MAX)) {
      return 0;
    }
    List<String[]> accounts =
        database.list(
            """
            select distinct DEBTOR, CURRENCY from PAYMENT where (STATUS = 'ACCEPTED' and BOOK_ON <= ?)
              or (STATUS = 'BOOKED' and RETURN_ON <= ?) order by DEBTOR, CURRENCY
            """,
            row -> new String[] {row.getString(1), row.getString(2)},
            day,
            day);
    for (String[] account : accounts) {
      book(account[0], account[1], day);
    }
    database.moveBusinessDate(BankCalendar.plus(day, 1));
    return accounts.size();
  }

  private void book(String account, String currency, LocalDate day) throws SQLException {
    long id = database.next("CAMT053");
    database.update(
        """
        insert into ENTRY(STATEMENT_ID, PAYMENT_ID, SIGN, REASON) select ?, ID, 1, RETURN_REASON from PAYMENT
          where STATUS = 'BOOKED' and RETURN_ON <= ? and DEBTOR = ? and CURRENCY = ? order by ID
        """,
        id,
        day,
        account,
        currency);
    database.update(
        """
        insert into ENTRY(STATEMENT_ID, PAYMENT_ID, SIGN, REASON) select ?, ID, -1, '' from PAYMENT
          where STATUS = 'ACCEPTED' and BOOK_ON <= ? and DEBTOR = ? and CURRENCY = ? order by ID
        """,
        id,
        day,
        account,
        currency);
    setStatus(id, 1, BankPaymentStatus.RETURNED);
    setStatus(id, -1, BankPaymentStatus.BOOKED);
    BigDecimal opening =
        database
            .first(
                "select CLOSING from STATEMENT where ACCOUNT = ? and CURRENCY = ? order by ID desc limit 1",
                row -> row.getBigDecimal(1),
                account,
                currency)
            .orElse(BigDecimal.TEN.pow(7));
    BigDecimal moved =
        database
            .first(
                """
                select sum(E.SIGN * P.AMOUNT) from ENTRY E join PAYMENT P on P.ID = E.PAYMENT_ID
                  where E.STATEMENT_ID = ?
                """,
                row -> row.getBigDecimal(1),
                id)
            .orElseThrow();
    database.update(
        "insert into STATEMENT values (?, ?, ?, ?, ?, ?, ?)",
        id,
        account,
        currency,
        day,
        database.next("STATEMENT:" + currency + ":" + account),
        opening,
        opening.add(moved));
    queue("CAMT053", id, Long.toString(id), day);
  }

  private void setStatus(long statement, int sign, BankPaymentStatus status) throws SQLException {
    database.update(
        """
        update PAYMENT set STATUS = ? where ID in
          (select PAYMENT_ID from ENTRY where STATEMENT_ID = ? and SIGN = ?)
        """,
        status.name(),
        statement,
        sign);
  }

  private void queue(String kind, long sequence, String subject, LocalDate day)
      throws SQLException {
    database.update(
        "insert into OUTGOING values (?, ?, ?, ?, false)", kind, sequence, subject, day);
  }

  /** The reports and statements that still have to be written, in their order. */
  public List<Outgoing> outgoing() throws SQLException {
    return database.list(
        "select * from OUTGOING where not WRITTEN order by KIND desc, SEQUENCE",
        row ->
            new Outgoing(
                row.getString("KIND"),
                row.getLong("SEQUENCE"),
                row.getString("SUBJECT"),
                row.getObject("CREATED_ON", LocalDate.class)));
  }

  public int written(Outgoing message) throws SQLException {
    return database.update(
        "update OUTGOING set WRITTEN = true where KIND = ? and SEQUENCE = ?",
        message.kind(),
        message.sequence());
  }

  public List<BankPayment> payments() throws SQLException {
    return database.list(
        "select * from PAYMENT order by ID",
        row ->
            new BankPayment(
                row.getString("END_TO_END_ID"),
                row.getString("INSTRUCTION_ID"),
                row.getString("DEBTOR"),
                row.getString("CREDITOR_NAME"),
                row.getString("CREDITOR"),
                MinorUnits.scaled(row.getBigDecimal("AMOUNT"), row.getString("CURRENCY")),
                row.getString("CURRENCY"),
                BankPaymentStatus.valueOf(row.getString("STATUS")),
                row.getString("FILE")));
  }
}
