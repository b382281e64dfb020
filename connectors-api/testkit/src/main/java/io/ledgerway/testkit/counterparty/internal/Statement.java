package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Writes the camt.053.001.08 of one account and day, straight from the ledger. */
public final class Statement {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

  private final LedgerDatabase database;
  private final Outgoing message;
  private final MessageWriter xml;
  private String day = "";

  private Statement(LedgerDatabase database, Outgoing message, Writer out) {
    this.database = database;
    this.message = message;
    this.xml = new MessageWriter(out);
  }

  public static void write(LedgerDatabase database, Outgoing message, Writer out)
      throws IOException, SQLException {
    new Statement(database, message, out).write();
  }

  /** The bank's own reference of a booking: one for the payment, another for its return. */
  static String bookingReference(long payment, boolean returned) {
    return String.format(Locale.ROOT, "%s%012d", returned ? "R" : "B", payment);
  }

  private void write() throws IOException, SQLException {
    long id = Long.parseLong(message.subject());
    xml.document(NAMESPACE);
    xml.open("BkToCstmrStmt", "GrpHdr")
        .text("MsgId", message.id())
        .text("CreDtTm", message.createdAt())
        .close(1);
    database.each("select * from STATEMENT where ID = ?", this::head, id);
    database.each(
        """
        select E.SIGN, E.REASON, P.*, F.MESSAGE_ID from ENTRY E join PAYMENT P on P.ID = E.PAYMENT_ID
          join PAYMENT_FILE F on F.NAME = P.FILE where E.STATEMENT_ID = ? order by E.ID
        """,
        this::entry,
        id);
    xml.closeAll();
  }

  private void head(ResultSet row) throws SQLException, IOException {
    day = row.getString("BOOKED_ON");
    String currency = row.getString("CURRENCY");
    xml.open("Stmt")
        .text("Id", message.id())
        .text("ElctrncSeqNb", Long.toString(row.getLong("NUMBER_OF_ACCOUNT")))
        .text("CreDtTm", message.createdAt())
        .open("Acct")
        .account(row.getString("ACCOUNT"))
        .text("Ccy", currency)
        .close(1);
    balance("OPBD", row.getBigDecimal("OPENING"), currency);
    balance("CLBD", row.getBigDecimal("CLOSING"), currency);
  }

  private void balance(String type, BigDecimal amount, String currency) throws IOException {
    xml.open("Bal", "Tp", "CdOrPrtry").text("Cd", type).close(2);
    xml.amount(amount.abs(), currency).text("CdtDbtInd", amount.signum() < 0 ? "DBIT" : "CRDT");
    xml.open("Dt").text("Dt", day).close(2);
  }

  private void entry(ResultSet row) throws SQLException, IOException {
    boolean returned = row.getInt("SIGN") > 0;
    String direction = returned ? "CRDT" : "DBIT";
    BigDecimal amount = row.getBigDecimal("AMOUNT");
    String currency = row.getString("CURRENCY");
    String reference = bookingReference(row.getLong("ID"), returned);
    xml.open("Ntry")
        .text("NtryRef", reference)
        .amount(amount, currency)
        .text("CdtDbtInd", direction);
    xml.open("Sts").text("Cd", "BOOK").close(1);
    xml.open("BookgDt").text("Dt", day).close(1).open("ValDt").text("Dt", day).close(1);
    xml.text("AcctSvcrRef", reference);
    xml.open("BkTxCd", "Domn").text("Cd", "PMNT").open("Fmly").text("Cd", "ICDT");
    xml.text("SubFmlyCd", returned ? "RRTN" : "ESCT").close(3);
    xml.open("NtryDtls", "TxDtls", "Refs")
        .text("MsgId", row.getString("MESSAGE_ID"))
        .text("AcctSvcrRef", reference)
        .text("PmtInfId", row.getString("BLOCK_ID"))
        .text("InstrId", row.getString("INSTRUCTION_ID"))
        .text("EndToEndId", row.getString("END_TO_END_ID"))
        .text("UETR", row.getString("UETR"))
        .close(1);
    xml.amount(amount, currency).text("CdtDbtInd", direction);
    parties(row);
    if (!row.getString("REMITTANCE").isEmpty()) {
      xml.open("RmtInf").fragment(row.getString("REMITTANCE")).close(1);
    }
    if (returned) {
      xml.open("RtrInf", "Rsn").text("Cd", row.getString("REASON")).close(2);
    }
    xml.close(3);
  }

  private void parties(ResultSet row) throws SQLException, IOException {
    xml.open("RltdPties");
    party("Dbtr", row.getString("DEBTOR_NAME"), row.getString("DEBTOR"));
    party("Cdtr", row.getString("CREDITOR_NAME"), row.getString("CREDITOR"));
    xml.close(1);
  }

  private void party(String role, String name, String account) throws IOException {
    if (!name.isEmpty()) {
      xml.open(role, "Pty").text("Nm", name).close(2);
    }
    xml.open(role + "Acct").account(account).close(1);
  }
}
