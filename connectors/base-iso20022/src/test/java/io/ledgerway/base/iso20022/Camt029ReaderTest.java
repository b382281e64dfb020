package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.payment.CancellationDecision;
import io.ledgerway.model.v1.payment.CancellationResponse;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.StatusReason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Camt029ReaderTest {

  private static final String ASSIGNMENT =
      "<Assgnmt><Id>ANS-1</Id><CreDtTm>2026-03-02T08:00:00+01:00</CreDtTm></Assgnmt>";
  private static final String CASE = "<RslvdCase><Id>CASE-1</Id></RslvdCase>";

  private static String message(String version, String content) {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.029.001."
        + version
        + "'><RsltnOfInvstgtn>"
        + content
        + "</RsltnOfInvstgtn></Document>";
  }

  private static List<CancellationResponse> read(String xml) {
    List<CancellationResponse> answers = new ArrayList<>();
    try (Camt029Reader reader =
        Camt029Reader.open(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), XmlLimits.defaults())) {
      for (var answer = reader.next(); answer != null; answer = reader.next()) {
        answers.add(answer);
      }
    }
    return answers;
  }

  private static Code refusal(String xml) {
    return catchThrowableOfType(XmlProblem.class, () -> read(xml)).code();
  }

  @ParameterizedTest
  @CsvSource({
    "CNCL,ACCEPTED",
    "ACCR,ACCEPTED",
    "RJCR,REJECTED",
    "PDCR,PENDING",
    "CWFW,PENDING",
    "PECR,PECR"
  })
  void aMessageWithoutDetailsIsOneAnswerForItsCase(String code, String decision) {
    List<CancellationResponse> answers =
        read(message("09", ASSIGNMENT + CASE + "<Sts><Conf>" + code + "</Conf></Sts>"));
    assertThat(answers).hasSize(1);
    CancellationResponse answer = answers.get(0);
    assertThat(answer.caseId()).isEqualTo("CASE-1");
    assertThat(answer.instruction()).isEqualTo(PaymentIds.EMPTY);
    assertThat(answer.status()).isEqualTo(code);
    assertThat(answer.decision()).isEqualTo(new CancellationDecision(decision));
    assertThat(answer.decidedAt()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03", "06", "08", "09", "10", "12"})
  void readsFileBatchesAndTransactionsInOrder(String version) {
    List<CancellationResponse> answers =
        read(
            message(
                version,
                ASSIGNMENT
                    + CASE
                    + "<Sts><Conf>PECR</Conf></Sts><CxlDtls>"
                    + "<OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId>"
                    + "<GrpCxlSts>PACR</GrpCxlSts></OrgnlGrpInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>"
                    + "<PmtInfCxlSts>RJCR</PmtInfCxlSts>"
                    + "<TxInfAndSts><RslvdCase><Id>CASE-2</Id></RslvdCase>"
                    + "<OrgnlInstrId>I-1</OrgnlInstrId><OrgnlEndToEndId>E-1</OrgnlEndToEndId>"
                    + "<OrgnlUETR>u-1</OrgnlUETR><TxCxlSts>ACCR</TxCxlSts></TxInfAndSts>"
                    + "<TxInfAndSts><OrgnlEndToEndId>E-2</OrgnlEndToEndId>"
                    + "<CxlStsRsnInf><Rsn><Cd>ARDT</Cd></Rsn><AddtlInf>returned</AddtlInf>"
                    + "</CxlStsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-2</OrgnlPmtInfId>"
                    + "<TxInfAndSts><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId></TxInfAndSts>"
                    + "</OrgnlPmtInfAndSts></CxlDtls>"));
    assertThat(answers)
        .extracting(
            CancellationResponse::caseId,
            CancellationResponse::originalFileId,
            CancellationResponse::batchId,
            CancellationResponse::instruction,
            CancellationResponse::status)
        .containsExactly(
            tuple("CASE-1", "FILE-1", null, PaymentIds.EMPTY, "PACR"),
            tuple("CASE-1", "FILE-1", "B-1", PaymentIds.EMPTY, "RJCR"),
            tuple("CASE-2", "FILE-1", "B-1", new PaymentIds("I-1", "E-1", "u-1", null), "ACCR"),
            tuple("CASE-1", "FILE-1", "B-1", new PaymentIds(null, "E-2", null, null), "RJCR"),
            tuple("CASE-1", "FILE-1", "B-2", PaymentIds.EMPTY, "PACR"));
    assertThat(answers.get(3).reasons())
        .containsExactly(new StatusReason("ARDT", null, "returned", null, null));
    assertThat(answers.get(3).decision()).isEqualTo(CancellationDecision.REJECTED);
  }

  @Test
  void readsTransactionsThatStandBesideTheirFile() {
    CancellationResponse answer =
        read(message(
                "10",
                ASSIGNMENT
                    + "<Sts><Conf>RJCR</Conf></Sts><CxlDtls><TxInfAndSts>"
                    + "<OrgnlGrpInf><OrgnlMsgId>FILE-1</OrgnlMsgId>"
                    + "<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInf>"
                    + "<OrgnlEndToEndId>E-1</OrgnlEndToEndId>"
                    + "<OrgnlInstdAmt Ccy='EUR'>5.00</OrgnlInstdAmt></TxInfAndSts></CxlDtls>"))
            .get(0);
    assertThat(answer.caseId()).isEqualTo("ANS-1");
    assertThat(answer.originalFileId()).isEqualTo("FILE-1");
    assertThat(answer.decision()).isEqualTo(CancellationDecision.REJECTED);
    assertThat(answer.extensions().values())
        .containsKey(ExtensionKey.of("iso20022", "OrgnlInstdAmt"));
  }

  @Test
  void readsSeveralMessagesOfOneFileEachForItself() {
    String first = message("09", ASSIGNMENT + CASE + "<Sts><Conf>CNCL</Conf></Sts>");
    String second = message("09", "<Assgnmt><Id>ANS-2</Id></Assgnmt><Sts><Conf>RJCR</Conf></Sts>");
    assertThat(read("<Envelope>" + first + second + "</Envelope>"))
        .extracting(CancellationResponse::caseId, CancellationResponse::decidedAt)
        .containsExactly(
            tuple("CASE-1", Instant.parse("2026-03-02T07:00:00Z")), tuple("ANS-2", null));
  }

  @Test
  void refusesAnAnswerWithoutDecisionOrCaseOtherMessagesAndCutFiles() {
    assertThat(refusal(message("09", ASSIGNMENT + CASE))).isEqualTo(Code.UNEXPECTED_CONTENT);
    assertThat(refusal(message("09", "<Sts><Conf>CNCL</Conf></Sts>")))
        .isEqualTo(Code.UNEXPECTED_CONTENT);
    String whole = message("09", ASSIGNMENT + "<Sts><Conf>CNCL</Conf></Sts>");
    assertThat(refusal(whole.substring(0, whole.length() - 12))).isEqualTo(Code.TRUNCATED);
    assertThat(refusal(whole.replace("camt.029", "camt.053"))).isEqualTo(Code.UNSUPPORTED_DOCUMENT);
  }
}
