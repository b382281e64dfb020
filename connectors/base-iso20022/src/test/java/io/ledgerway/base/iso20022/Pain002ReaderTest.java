package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pain002ReaderTest {

  private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
  private static final String HEADER =
      "<GrpHdr><MsgId>REP-1</MsgId><CreDtTm>2026-03-02T08:00:00+01:00</CreDtTm>"
          + "<DbtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></DbtrAgt></GrpHdr>";

  private static String message(String namespace, String content) {
    return "<Document xmlns='"
        + namespace
        + "'><CstmrPmtStsRpt>"
        + content
        + "</CstmrPmtStsRpt></Document>";
  }

  private static List<PaymentStatusReport> read(String xml) {
    List<PaymentStatusReport> reports = new ArrayList<>();
    try (Pain002Reader reader =
        Pain002Reader.open(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), XmlLimits.defaults())) {
      for (var report = reader.next(); report != null; report = reader.next()) {
        reports.add(report);
      }
    }
    return reports;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03",
        "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10",
        "http://www.six-interbank-clearing.com/de/pain.002.001.03.ch.02.xsd",
        "urn:iso:std:iso:20022:tech:xsd:pain.002.003.03"
      })
  void readsARejectedFileInEveryVersion(String namespace) {
    List<PaymentStatusReport> reports =
        read(
            message(
                namespace,
                HEADER
                    + "<OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId>"
                    + "<OrgnlMsgNmId>pain.001</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>"
                    + "<StsRsnInf><Rsn><Cd>FF01</Cd></Rsn><AddtlInf>line 1</AddtlInf>"
                    + "<AddtlInf>line 2</AddtlInf></StsRsnInf></OrgnlGrpInfAndSts>"));
    assertThat(reports).hasSize(1);
    PaymentStatusReport report = reports.get(0);
    assertThat(report.level()).isEqualTo(StatusReportLevel.FILE);
    assertThat(report.reportId()).isEqualTo("REP-1");
    assertThat(report.reporter()).isEqualTo("COBADEFFXXX");
    assertThat(report.reportedAt()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    assertThat(report.originalFileId()).isEqualTo("FILE-1");
    assertThat(report.canonicalStatus()).isEqualTo(InstructionStatus.REJECTED);
    assertThat(report.reasons())
        .containsExactly(new StatusReason("FF01", null, "line 1\nline 2", null, null));
  }

  @Test
  void readsPartWithItsBatchesAndTransactionsInOrder() {
    List<PaymentStatusReport> reports =
        read(
            message(
                ISO,
                HEADER
                    + "<OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId><GrpSts>PART</GrpSts>"
                    + "</OrgnlGrpInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>"
                    + "<PmtInfSts>PART</PmtInfSts>"
                    + "<TxInfAndSts><StsId>S1</StsId><OrgnlInstrId>I-1</OrgnlInstrId>"
                    + "<OrgnlEndToEndId>E-1</OrgnlEndToEndId><OrgnlUETR>u-1</OrgnlUETR>"
                    + "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Prtry>X9</Prtry></Rsn></StsRsnInf>"
                    + "<AcctSvcrRef>BANK-1</AcctSvcrRef>"
                    + "<OrgnlTxRef><Amt><InstdAmt Ccy='EUR'>10.00</InstdAmt></Amt></OrgnlTxRef>"
                    + "</TxInfAndSts>"
                    + "<TxInfAndSts><OrgnlEndToEndId>E-2</OrgnlEndToEndId><TxSts>ACSC</TxSts>"
                    + "</TxInfAndSts></OrgnlPmtInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-2</OrgnlPmtInfId>"
                    + "<PmtInfSts>ACCP</PmtInfSts></OrgnlPmtInfAndSts>"));
    assertThat(reports)
        .extracting(
            PaymentStatusReport::level,
            PaymentStatusReport::originalBatchId,
            PaymentStatusReport::status,
            PaymentStatusReport::canonicalStatus)
        .containsExactly(
            tuple(StatusReportLevel.FILE, null, "PART", null),
            tuple(StatusReportLevel.BATCH, "B-1", "PART", null),
            tuple(StatusReportLevel.INSTRUCTION, "B-1", "RJCT", InstructionStatus.REJECTED),
            tuple(StatusReportLevel.INSTRUCTION, "B-1", "ACSC", InstructionStatus.EXECUTED),
            tuple(StatusReportLevel.BATCH, "B-2", "ACCP", InstructionStatus.ACKNOWLEDGED));
    PaymentStatusReport rejected = reports.get(2);
    assertThat(rejected.instruction()).isEqualTo(new PaymentIds("I-1", "E-1", "u-1", null));
    assertThat(rejected.reasons()).containsExactly(new StatusReason(null, "X9", null, null, null));
    assertThat(rejected.bankReference()).isEqualTo("BANK-1");
    assertThat(rejected.originalAmount()).isEqualTo(Money.of("10", "EUR"));
    assertThat(rejected.extensions().values()).containsKey(ExtensionKey.of("iso20022", "StsId"));
  }

  @ParameterizedTest
  @CsvSource({
    "RCVD,ACKNOWLEDGED",
    "ACTC,ACKNOWLEDGED",
    "ACWC,ACKNOWLEDGED",
    "PATC,ACKNOWLEDGED",
    "RVNM,ACKNOWLEDGED",
    "BLCK,ACKNOWLEDGED",
    "PDNG,IN_PROCESS",
    "ACSP,IN_PROCESS",
    "ACFW,IN_PROCESS",
    "ACCC,EXECUTED",
    "CANC,CANCELLED",
    "RVNC,",
    "ZZZZ,"
  })
  void mapsKnownCodesAndKeepsUnknownOnes(String code, String canonical) {
    PaymentStatusReport report =
        read(message(
                ISO,
                HEADER
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>NOTPROVIDED</OrgnlPmtInfId>"
                    + "<TxInfAndSts><TxSts>"
                    + code
                    + "</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>"))
            .get(0);
    assertThat(report.status()).isEqualTo(code);
    assertThat(report.originalBatchId()).isNull();
    assertThat(report.canonicalStatus())
        .isEqualTo(canonical == null ? null : new InstructionStatus(canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03", "04", "10", "11", "12", "13", "14"})
  void keepsWhatElseTheBankSaysAsEvidence(String version) {
    String reason =
        "<StsRsnInf><Orgtr><Nm>Their Bank</Nm></Orgtr><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>";
    List<PaymentStatusReport> reports =
        read(
            message(
                "urn:iso:std:iso:20022:tech:xsd:pain.002.001." + version,
                "<GrpHdr><MsgId>REP-1</MsgId><InitgPty><Id><OrgId><AnyBIC>COBADEFFXXX</AnyBIC></OrgId>"
                    + "</Id></InitgPty></GrpHdr>"
                    + "<OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId>"
                    + "<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>"
                    + "<NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>"
                    + "<TxInfAndSts><TxSts>RJCT</TxSts>"
                    + reason
                    + reason.replace("AC04", "NARR")
                    + "<AccptncDtTm>2026-03-02T09:00:00Z</AccptncDtTm><ClrSysRef>CLR</ClrSysRef>"
                    + "<OrgnlTxRef><Amt><EqvtAmt><Amt Ccy='EUR'>7.50</Amt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt></Amt>"
                    + "<ReqdExctnDt><Dt>2026-03-03</Dt></ReqdExctnDt>"
                    + "<Cdtr><Pty><Nm>Payee</Nm></Pty></Cdtr></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>"));
    assertThat(reports)
        .extracting(PaymentStatusReport::level)
        .containsExactly(StatusReportLevel.BATCH, StatusReportLevel.INSTRUCTION);
    assertThat(reports.get(0).reporter()).isEqualTo("COBADEFFXXX");
    assertThat(texts(reports.get(0)))
        .contains("NbOfTxsPerSts.DtldNbOfTxs=1", "NbOfTxsPerSts.DtldSts=RJCT");
    PaymentStatusReport transaction = reports.get(1);
    assertThat(transaction.originalFileId()).isEqualTo("FILE-1");
    assertThat(transaction.originalAmount()).isEqualTo(Money.of("7.50", "EUR"));
    assertThat(transaction.reasons())
        .containsExactly(
            new StatusReason("AC04", null, null, null, "Their Bank"),
            new StatusReason("NARR", null, null, null, "Their Bank"));
    assertThat(texts(transaction))
        .containsExactly(
            "AccptncDtTm=2026-03-02T09:00:00Z",
            "ClrSysRef=CLR",
            "OrgnlTxRef.Amt.EqvtAmt.CcyOfTrf=USD",
            "OrgnlTxRef.ReqdExctnDt.Dt=2026-03-03",
            "OrgnlTxRef.Cdtr.Pty.Nm=Payee");
  }

  private static List<String> texts(PaymentStatusReport report) {
    return report.extensions().values().entrySet().stream()
        .map(
            entry ->
                entry.getKey().value().substring("iso20022/".length())
                    + "="
                    + ((JsonValue.StringValue) entry.getValue().value()).text())
        .toList();
  }

  @Test
  void doesNotLoseARejectionForAnAmountThatCannotBeRead() {
    PaymentStatusReport report =
        read(message(
                ISO,
                HEADER
                    + "<OrgnlPmtInfAndSts><TxInfAndSts><TxSts>RJCT</TxSts><OrgnlTxRef><Amt>"
                    + "<InstdAmt Ccy='EUR'>1,00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>"))
            .get(0);
    assertThat(report.canonicalStatus()).isEqualTo(InstructionStatus.REJECTED);
    assertThat(report.originalAmount()).isNull();
  }

  @Test
  void readsSeveralReportsOfOneFileEachWithItsOwnIds() {
    String first =
        message(
            ISO,
            HEADER
                + "<OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId><GrpSts>ACCP</GrpSts>"
                + "</OrgnlGrpInfAndSts>");
    String second =
        message(
            ISO,
            "<GrpHdr><MsgId>REP-2</MsgId></GrpHdr>"
                + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId><PmtInfSts>ACSP</PmtInfSts>"
                + "</OrgnlPmtInfAndSts>");
    assertThat(
            read(
                "<Envelope><AppHdr><BizMsgIdr>B</BizMsgIdr></AppHdr>"
                    + first
                    + second
                    + "</Envelope>"))
        .extracting(
            PaymentStatusReport::reportId,
            PaymentStatusReport::originalFileId,
            PaymentStatusReport::reporter)
        .containsExactly(tuple("REP-1", "FILE-1", "COBADEFFXXX"), tuple("REP-2", null, null));
  }

  @Test
  void readsTheTransactionsOfTheFirstVersionsWithoutPaymentInformation() {
    String early =
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.02'><pain.002.001.02>"
            + "<GrpHdr><MsgId>REP-1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId>"
            + "</OrgnlGrpInfAndSts><TxInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>"
            + "<OrgnlEndToEndId>E-1</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
            + "<StsRsnInf><StsRsn><Cd>AC01</Cd></StsRsn><AddtlStsRsnInf>text</AddtlStsRsnInf></StsRsnInf>"
            + "</TxInfAndSts></pain.002.001.02></Document>";
    PaymentStatusReport report = read(early).get(0);
    assertThat(report.originalBatchId()).isEqualTo("B-1");
    assertThat(report.reasons())
        .containsExactly(new StatusReason("AC01", null, "text", null, null));
  }

  @Test
  void doesNotGuessTheZoneOfALocalTime() {
    PaymentStatusReport report =
        read(message(
                ISO,
                "<GrpHdr><MsgId>R</MsgId><CreDtTm>2026-03-02T08:00:00</CreDtTm></GrpHdr>"
                    + "<OrgnlGrpInfAndSts><GrpSts>ACCP</GrpSts></OrgnlGrpInfAndSts>"))
            .get(0);
    assertThat(report.reportedAt()).isNull();
    assertThat(report.extensions().values()).containsKey(ExtensionKey.of("iso20022", "CreDtTm"));
  }

  @Test
  void refusesOtherMessagesAndTruncatedFiles() {
    String other = message("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", "");
    assertThat(catchThrowableOfType(XmlProblem.class, () -> read(other)).code())
        .isEqualTo(Code.UNSUPPORTED_DOCUMENT);
    String whole = message(ISO, HEADER);
    String cut = whole.substring(0, whole.length() - 12);
    assertThat(catchThrowableOfType(XmlProblem.class, () -> read(cut)).code())
        .isEqualTo(Code.TRUNCATED);
    String nameless = message(ISO, "<OrgnlGrpInfAndSts><GrpSts>ACCP</GrpSts></OrgnlGrpInfAndSts>");
    assertThat(catchThrowableOfType(XmlProblem.class, () -> read(nameless)).code())
        .isEqualTo(Code.UNEXPECTED_CONTENT);
  }
}
