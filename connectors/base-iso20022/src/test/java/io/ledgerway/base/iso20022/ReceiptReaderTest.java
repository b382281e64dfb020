package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptReaderTest {

  private static final String HEADER =
      "<MsgHdr><MsgId>RCT-1</MsgId><CreDtTm>2026-03-02T08:00:00+01:00</CreDtTm></MsgHdr>";

  private static String document(String message, String content) {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:"
        + message
        + "'>"
        + content
        + "</Document>";
  }

  private static String receipt(String... details) {
    StringBuilder content = new StringBuilder("<Rct>" + HEADER);
    for (String each : details) {
      content.append("<RctDtls>").append(each).append("</RctDtls>");
    }
    return document("camt.025.001.05", content + "</Rct>");
  }

  private static String of(String file) {
    return "<OrgnlMsgId><MsgId>" + file + "</MsgId><MsgNmId>pain.001.001.09</MsgNmId></OrgnlMsgId>";
  }

  private static String handled(String code) {
    return "<ReqHdlg><StsCd>" + code + "</StsCd><Desc>As said</Desc></ReqHdlg>";
  }

  private static String reject(String content) {
    return document("admi.002.001.01", "<admi.002.001.01>" + content + "</admi.002.001.01>");
  }

  private static List<PaymentStatusReport> read(String xml, ReceiptCodes codes) {
    List<PaymentStatusReport> reports = new ArrayList<>();
    try (ReceiptReader reader =
        ReceiptReader.open(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            XmlLimits.defaults(),
            codes)) {
      for (var report = reader.next(); report != null; report = reader.next()) {
        reports.add(report);
      }
    }
    return reports;
  }

  private static PaymentStatusReport only(String xml) {
    List<PaymentStatusReport> reports = read(xml, ReceiptCodes.NONE);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  @Test
  void aReceiptIsAReportAboutAFile() {
    PaymentStatusReport report = only(receipt(of("FILE-1")));
    assertThat(report.reportId()).isEqualTo("RCT-1");
    assertThat(report.level()).isEqualTo(StatusReportLevel.FILE);
    assertThat(report.originalFileId()).isEqualTo("FILE-1");
    assertThat(report.instruction()).isEqualTo(PaymentIds.EMPTY);
    assertThat(report.status()).isNull();
    assertThat(report.canonicalStatus()).isEqualTo(InstructionStatus.ACKNOWLEDGED);
    assertThat(report.reportedAt()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "RCVD,ACKNOWLEDGED",
    "ACTC,ACKNOWLEDGED",
    "ACSC,ACKNOWLEDGED",
    "RJCT,REJECTED",
    "OK,ACKNOWLEDGED",
    "E001,REJECTED",
    "CANC,",
    "X9,"
  })
  void aReceiptNeverSaysMoreThanThatAFileWasTakenOrRefused(String code, String status) {
    ReceiptCodes codes = new ReceiptCodes(Set.of("OK"), Set.of("E001"));
    PaymentStatusReport report = read(receipt(of("FILE-1") + handled(code)), codes).get(0);
    assertThat(report.status()).isEqualTo(code);
    assertThat(report.canonicalStatus())
        .isEqualTo(status == null ? null : new InstructionStatus(status));
    assertThat(report.reasons())
        .containsExactly(new StatusReason(null, code, "As said", null, null));
  }

  @Test
  void oneCodeThatRefusesIsEnoughAndOneThatIsNotKnownProvesNothing() {
    assertThat(only(receipt(of("F") + handled("RCVD") + handled("RJCT"))).canonicalStatus())
        .isEqualTo(InstructionStatus.REJECTED);
    assertThat(only(receipt(of("F") + handled("RCVD") + handled("X9"))).canonicalStatus()).isNull();
    assertThat(only(receipt(of("F") + "<ReqHdlg/>")).canonicalStatus()).isNull();
  }

  @Test
  void theBanksOwnWordGoesBeforeTheListOfReports() {
    ReceiptCodes codes = new ReceiptCodes(Set.of("RJCT"), Set.of("RCVD"));
    assertThat(read(receipt(of("F") + handled("RJCT")), codes).get(0).canonicalStatus())
        .isEqualTo(InstructionStatus.ACKNOWLEDGED);
    assertThat(read(receipt(of("F") + handled("RCVD")), codes).get(0).canonicalStatus())
        .isEqualTo(InstructionStatus.REJECTED);
  }

  @Test
  void aReceiptMayAnswerSeveralFiles() {
    assertThat(read(receipt(of("A"), of("B") + handled("RJCT")), ReceiptCodes.NONE))
        .extracting(PaymentStatusReport::originalFileId)
        .containsExactly("A", "B");
  }

  @Test
  void readsReceiptAcknowledgements() {
    PaymentStatusReport report =
        only(
            document(
                "admi.007.001.01",
                "<RctAck><MsgId><MsgId>ACK-1</MsgId></MsgId><Rpt><RltdRef><Ref>FILE-1</Ref>"
                    + "<MsgNm>pain.001.001.09</MsgNm></RltdRef><ReqHdlg><StsCd>RCVD</StsCd>"
                    + "<StsDtTm>2026-03-02T08:00:00Z</StsDtTm></ReqHdlg></Rpt></RctAck>"));
    assertThat(report.reportId()).isEqualTo("ACK-1");
    assertThat(report.originalFileId()).isEqualTo("FILE-1");
    assertThat(report.canonicalStatus()).isEqualTo(InstructionStatus.ACKNOWLEDGED);
    assertThat(report.reasons().get(0).at()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
  }

  @Test
  void aMessageRejectRefusesTheWholeFile() {
    String one =
        reject(
            "<RltdRef><Ref>FILE-1</Ref></RltdRef><Rsn><RjctgPtyRsn>E42</RjctgPtyRsn>"
                + "<RjctnDtTm>2026-03-02T08:00:00Z</RjctnDtTm><RsnDesc>Not signed</RsnDesc></Rsn>");
    PaymentStatusReport report = only(one);
    assertThat(report.originalFileId()).isEqualTo("FILE-1");
    assertThat(report.canonicalStatus()).isEqualTo(InstructionStatus.REJECTED);
    assertThat(report.reasons())
        .containsExactly(
            new StatusReason(
                null, "E42", "Not signed", Instant.parse("2026-03-02T08:00:00Z"), null));
    assertThat(read(one + receipt(of("FILE-2")), ReceiptCodes.NONE))
        .extracting(PaymentStatusReport::originalFileId)
        .containsExactly("FILE-1", "FILE-2");
  }

  @Test
  void knowsTheseMessages() {
    for (String xml : List.of(receipt(of("F")), reject("<RltdRef><Ref>F</Ref></RltdRef>"))) {
      IsoMessage found =
          IsoMessage.of(
              new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), XmlLimits.defaults());
      assertThat(ReceiptReader.MESSAGES).contains(found.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Rct><MsgHdr><MsgId>R</MsgId></MsgHdr><RctDtls/></Rct>",
        "<Rct><MsgHdr><MsgId>R</MsgId></MsgHdr></Rct>",
        "<RctAck><Rpt><RltdRef/></Rpt></RctAck>"
      })
  void refusesAnAnswerToNothing(String content) {
    String xml = "<Document>" + content + "</Document>";
    assertThat(catchThrowableOfType(XmlProblem.class, () -> read(xml, ReceiptCodes.NONE)).code())
        .isEqualTo(Code.UNEXPECTED_CONTENT);
  }

  @Test
  void refusesOtherMessagesAndCodesThatMeanBoth() {
    assertThat(
            catchThrowableOfType(
                    XmlProblem.class,
                    () -> read(document("pain.002.001.10", "<CstmrPmtStsRpt/>"), ReceiptCodes.NONE))
                .code())
        .isEqualTo(Code.UNSUPPORTED_DOCUMENT);
    assertThatThrownBy(() -> new ReceiptCodes(Set.of("A"), Set.of("A")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A");
  }
}
