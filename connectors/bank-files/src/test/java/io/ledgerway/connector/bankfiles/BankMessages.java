package io.ledgerway.connector.bankfiles;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Synthetic messages of a bank. */
final class BankMessages {

  private BankMessages() {}

  static String report(String group) {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt>"
        + "<GrpHdr><MsgId>R-1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>"
        + group
        + "</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>";
  }

  /** A receipt for a file, with a code of the bank. */
  static String receipt(String file, String code) {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.025.001.05'><Rct><MsgHdr>"
        + "<MsgId>RCT-1</MsgId></MsgHdr><RctDtls><OrgnlMsgId><MsgId>"
        + file
        + "</MsgId></OrgnlMsgId><ReqHdlg><StsCd>"
        + code
        + "</StsCd></ReqHdlg></RctDtls></Rct></Document>";
  }

  /** The rejection of a whole file. */
  static String reject(String file) {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:admi.002.001.01'><admi.002.001.01>"
        + "<RltdRef><Ref>"
        + file
        + "</Ref></RltdRef><Rsn><RjctgPtyRsn>E42</RjctgPtyRsn></Rsn></admi.002.001.01></Document>";
  }

  /** A report that the bank has taken payments, one by one. */
  static String reportOf(String id, List<String> payments) {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt>"
        + "<GrpHdr><MsgId>"
        + id
        + "</MsgId></GrpHdr><OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>"
        + payments.stream()
            .map(
                each ->
                    "<TxInfAndSts><OrgnlEndToEndId>"
                        + each
                        + "</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>")
            .collect(Collectors.joining())
        + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
  }

  /** A statement of some bookings, without balances. */
  static String statementOf(String id, String bookings) {
    return HEAD
        + "<Stmt><Id>"
        + id
        + "</Id><Acct><Id><IBAN>"
        + Payments.PAYER
        + "</IBAN></Id></Acct>"
        + bookings
        + TAIL;
  }

  /** A booked debit. */
  static String booking(
      String endToEndId, String amount, String currency, String date, String purpose) {
    return "<Ntry><Amt Ccy='"
        + currency
        + "'>"
        + amount
        + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
        + date
        + "</Dt></BookgDt><AcctSvcrRef>BR-"
        + endToEndId
        + "</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>"
        + endToEndId
        + "</EndToEndId></Refs><Purp><Prtry>"
        + purpose
        + "</Prtry></Purp></TxDtls></NtryDtls></Ntry>";
  }

  /** A statement of one-euro debits that begins at 100,000. */
  static String statement(String id, int entries, String closing, String more) {
    StringBuilder text = new StringBuilder(HEAD).append(statementHead(id, closing, more));
    for (int i = 0; i < entries; i++) {
      text.append(entry(i));
    }
    return text.append(TAIL).toString();
  }

  static void writeStatement(Path file, int entries) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEAD + statementHead("S-1", (100_000 - entries) + ".00", ""));
      for (int i = 0; i < entries; i++) {
        out.write(entry(i));
      }
      out.write(TAIL);
    }
  }

  private static final String HEAD =
      "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt>";
  private static final String TAIL = "</Stmt></BkToCstmrStmt></Document>";

  private static String statementHead(String id, String closing, String more) {
    return "<Stmt><Id>"
        + id
        + "</Id>"
        + more
        + "<Acct><Id><IBAN>"
        + Payments.PAYER
        + "</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        + balance("OPBD", "100000.00")
        + balance("CLBD", closing);
  }

  private static String balance(String type, String amount) {
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + type
        + "</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>"
        + amount
        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-03</Dt></Dt></Bal>";
  }

  private static String entry(int number) {
    return "<Ntry><Amt Ccy='EUR'>1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
        + "<BookgDt><Dt>2026-11-03</Dt></BookgDt><AcctSvcrRef>BR-"
        + number
        + "</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E-"
        + number
        + "</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>\n";
  }
}
