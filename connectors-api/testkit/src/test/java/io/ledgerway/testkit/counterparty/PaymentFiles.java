package io.ledgerway.testkit.counterparty;

import java.util.Locale;

/** Payment files for tests. */
final class PaymentFiles {
  static final String PAYER = "DE02100100109307118603";
  static final String PAYEE = "FR1420041010050500013M02606";
  static final String CLOSED = "ES9121000418450200051332";
  static final String RETURNING = "AT483200000012345864";

  private PaymentFiles() {}

  static String transfer(String id, String amount, String currency, String payee) {
    return """
        <CdtTrfTxInf><PmtId><InstrId>I-%1$s</InstrId><EndToEndId>E-%1$s</EndToEndId>\
        <UETR>00000000-0000-4000-8000-000000000001</UETR></PmtId>\
        <Amt><InstdAmt Ccy="%3$s">%2$s</InstdAmt></Amt><Cdtr><Nm>Payee &amp; Sons</Nm></Cdtr>\
        <CdtrAcct><Id><IBAN>%4$s</IBAN></Id></CdtrAcct>\
        <RmtInf><Strd><RfrdDocInf><Nb>A&amp;1</Nb></RfrdDocInf></Strd></RmtInf></CdtTrfTxInf>
        """
        .formatted(id, amount, currency, payee);
  }

  static String file(String messageId, int count, String sum, String date, String transfers) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-02T10:00:00+01:00</CreDtTm><NbOfTxs>%d</NbOfTxs>
        <CtrlSum>%s</CtrlSum><InitgPty><Nm>Corporate</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>B-1</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>
        <ReqdExctnDt><Dt>%s</Dt></ReqdExctnDt><Dbtr><Nm>Corporate</Nm></Dbtr>
        <DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>HOUSDEFFXXX</BICFI></FinInstnId></DbtrAgt>
        %s</PmtInf></CstmrCdtTrfInitn></Document>
        """,
        messageId,
        count,
        sum,
        date,
        PAYER,
        transfers);
  }
}
