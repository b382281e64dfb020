package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes the pain.002.001.10 about one payment file, straight from the ledger. */
public final class StatusReport {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";

  private final LedgerDatabase database;
  private final Outgoing message;
  private final MessageWriter xml;
  private String openBlock = "";

  private StatusReport(LedgerDatabase database, Outgoing message, Writer out) {
    this.database = database;
    this.message = message;
    this.xml = new MessageWriter(out);
  }

  public static void write(LedgerDatabase database, Outgoing message, Writer out)
      throws IOException, SQLException {
    new StatusReport(database, message, out).write();
  }

  private void write() throws IOException, SQLException {
    xml.document(NAMESPACE);
    xml.open("CstmrPmtStsRpt", "GrpHdr")
        .text("MsgId", message.id())
        .text("CreDtTm", message.createdAt())
        .close(1);
    database.each("select * from PAYMENT_FILE where NAME = ?", this::group, message.subject());
    database.each(
        "select * from PAYMENT where FILE = ? order by ID", this::transfer, message.subject());
    xml.closeAll();
  }

  private void group(ResultSet file) throws SQLException, IOException {
    String error = file.getString("ERROR_CODE");
    xml.open("OrgnlGrpInfAndSts")
        .text("OrgnlMsgId", file.getString("MESSAGE_ID"))
        .text("OrgnlMsgNmId", "pain.001.001.09");
    if (error.isEmpty()) {
      database.each(
          """
          select count(*), sum(case when ERROR_CODE = '' then 0 else 1 end) from PAYMENT where FILE = ?
          """,
          row -> {
            long all = row.getLong(1);
            long rejected = row.getLong(2);
            xml.text("GrpSts", rejected == 0 ? "ACCP" : rejected == all ? "RJCT" : "PART");
          },
          message.subject());
    } else {
      xml.text("GrpSts", "RJCT");
      reason(error, file.getString("ERROR_TEXT"));
    }
    xml.close(1);
  }

  private void transfer(ResultSet row) throws SQLException, IOException {
    String block = row.getString("BLOCK_ID");
    if (!block.equals(openBlock)) {
      if (!openBlock.isEmpty()) {
        xml.close(1);
      }
      xml.open("OrgnlPmtInfAndSts").text("OrgnlPmtInfId", block);
      openBlock = block;
    }
    String error = row.getString("ERROR_CODE");
    xml.open("TxInfAndSts")
        .text("OrgnlInstrId", row.getString("INSTRUCTION_ID"))
        .text("OrgnlEndToEndId", row.getString("END_TO_END_ID"))
        .text("OrgnlUETR", row.getString("UETR"))
        .text("TxSts", error.isEmpty() ? "ACCP" : "RJCT");
    if (error.isEmpty()) {
      xml.text("AcctSvcrRef", Statement.bookingReference(row.getLong("ID"), false));
    } else {
      reason(error, "");
    }
    xml.close(1);
  }

  private void reason(String code, String text) throws IOException {
    xml.open("StsRsnInf", "Rsn").text("Cd", code).close(1).text("AddtlInf", text).close(1);
  }
}
