package io.ledgerway.examples.hybriderp.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentStatusCommandTest extends ExecutedOnFiles {

  private static final String REPORT =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>REP-1</MsgId><CreDtTm>2026-03-02T10:00:00Z</CreDtTm></GrpHdr>
      <OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId>
      <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>BATCH-1</OrgnlPmtInfId><PmtInfSts>ACSP</PmtInfSts>
      <TxInfAndSts><OrgnlEndToEndId>E2E-1</OrgnlEndToEndId></TxInfAndSts>
      <TxInfAndSts><OrgnlEndToEndId>E2E-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
      <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
      </CstmrPmtStsRpt></Document>
      """;

  private static final String STATEMENT =
      """
      :20:STARTUMS
      :25:10020030/1234567
      :28C:7/1
      :60F:C260302EUR100,00
      :61:2603030303D25,50NTRFNONREF//B-1
      :86:177?00SEPA?20EREF+E2E-3?21SVWZ+Invoice R-3?32Seller GmbH
      :61:2603030303C10,00NTRFNONREF//B-2
      :86:166?00SEPA?20EREF+THEIRS?32Customer
      :62F:C260303EUR%s
      -
      """;

  private String report = "";
  private String statement = "";
  private String unbalanced = "";

  @BeforeEach
  void files() throws IOException {
    report = file("a.xml", REPORT);
    statement = file("b.sta", STATEMENT.formatted("84,50"));
    unbalanced = file("c.sta", STATEMENT.replace("E2E-3", "E2E-4").formatted("84,51"));
  }

  @Test
  void foldsReportsAndStatements() throws Exception {
    assertThat(execute("payment-status", "--json", report, statement)).as(out).isZero();
    assertThat(lines("payment"))
        .extracting(node -> node.at("/endToEndId").asText() + " " + node.at("/status").asText())
        .containsExactly("E2E-1 IN_PROCESS", "E2E-2 REJECTED", "E2E-3 SETTLED");
    assertThat(lines("payment").get(0).at("/inherited").asBoolean()).isTrue();
    assertThat(lines("payment").get(1).at("/inherited").asBoolean()).isFalse();
    assertThat(lines("payment").get(1).at("/reasons/0/code").asText()).isEqualTo("AC04");
    assertThat(lines("payment").get(1).at("/reasons/0/name").asText())
        .isEqualTo("account is closed");
    assertThat(lines("payment").get(1).at("/reasons/0/advice").asText())
        .isEqualTo("CORRECT_CREDITOR");
    assertThat(lines("payment").get(2).at("/amount/amount").asText()).isEqualTo("25.50");
    assertThat(lines("report"))
        .extracting(node -> node.at("/statusCode").asText())
        .containsExactlyInAnyOrder("PART", "ACSP");
    assertThat(lines("unassigned"))
        .extracting(node -> node.at("/endToEndId").asText())
        .containsExactly("THEIRS");
  }

  @Test
  void aCancellationThatTheBankAgreedToCounts() throws Exception {
    String answer =
        file(
            "cancelled.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.029.001.09"><RsltnOfInvstgtn>
            <Assgnmt><Id>ANS-1</Id></Assgnmt><Sts><Conf>CNCL</Conf></Sts><CxlDtls>
            <OrgnlGrpInfAndSts><OrgnlMsgId>FILE-1</OrgnlMsgId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>BATCH-1</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlEndToEndId>E2E-1</OrgnlEndToEndId><TxCxlSts>ACCR</TxCxlSts>
            </TxInfAndSts></OrgnlPmtInfAndSts></CxlDtls></RsltnOfInvstgtn></Document>
            """);
    assertThat(execute("payment-status", "--json", report, answer)).as(out).isZero();
    assertThat(lines("payment"))
        .extracting(node -> node.at("/endToEndId").asText() + " " + node.at("/status").asText())
        .containsExactly("E2E-1 CANCELLED", "E2E-2 REJECTED");
  }

  @Test
  void saysWhatToDoAboutARejection() throws Exception {
    assertThat(execute("payment-status", report)).as(out).isZero();
    assertThat(out)
        .contains("REJECTED  E2E-2  RJCT  AC04 (account is closed: have the creditor confirm ");
  }

  @Test
  void keepsReasonsThatAreInNoList() throws Exception {
    String unknown = file("g.xml", REPORT.replace("<Cd>AC04</Cd>", "<Cd>ZZ99</Cd>"));
    String own = file("h.xml", REPORT.replace("<Cd>AC04</Cd>", "<Prtry>AC04</Prtry>"));
    for (String each : List.of(unknown, own)) {
      assertThat(execute("payment-status", "--json", each)).as(out).isZero();
      JsonNode reason = lines("payment").get(1).at("/reasons/0");
      assertThat(reason.at("/code").asText()).isEqualTo(each.equals(own) ? "AC04" : "ZZ99");
      assertThat(reason.at("/name").isNull()).isTrue();
      assertThat(reason.at("/advice").isNull()).isTrue();
    }
    assertThat(execute("payment-status", own)).isZero();
    assertThat(out.lines()).contains("REJECTED  E2E-2  RJCT  AC04");
  }

  @Test
  void saysWhatANoticeOfChangeMeans() throws Exception {
    String ach = file("i.ach", notice("C03"));
    String later = file("j.ach", notice("C99"));
    execute("payment-status", "--json", "--account", "123451", ach, later);
    assertThat(lines("warning"))
        .extracting(node -> node.at("/message").asText())
        .anyMatch(message -> message.startsWith("C03 (routing and account number are wrong) for "))
        .anyMatch(message -> message.startsWith("C99 for "));
  }

  /** A NACHA file with one notice of change, record by record. */
  private static String notice(String code) {
    String company = "1990000099";
    String bank = "880000040000001";
    List<String> records =
        new ArrayList<>(
            List.of(
                "101 99000001319900000992603050930A094101EXAMPLE BANK",
                "5200%-36s%sCOR%-10s%6s260303   1%s"
                    .formatted("OUR COMPANY", company, "VENDOR PAY", "", bank),
                "621990000039%-17s0000000000%-15s%-24s1%s"
                    .formatted("000123451", "ALIAS1", "SUPPLIER 1", bank),
                "798%s990000010000001%6s88000004%-44s%s"
                    .formatted(code, "", "990000039   9998887776", bank),
                "82000000020099000003%024d%s%25s%s".formatted(0, company, "", bank),
                "9000001000001000000020099000003%024d".formatted(0)));
    while (records.size() < 10) {
      records.add("9".repeat(94));
    }
    StringBuilder text = new StringBuilder();
    records.forEach(each -> text.append("%-94s\n".formatted(each)));
    return text.toString();
  }

  @Test
  void theOrderOfFilesChangesNothing() throws Exception {
    List<String> arguments = new ArrayList<>(List.of(report, statement, unbalanced, report));
    execute(command(arguments));
    TreeSet<String> expected = new TreeSet<>(out.lines().toList());
    for (int i = 0; i < 3; i++) {
      Collections.rotate(arguments, 1);
      execute(command(arguments));
      assertThat(new TreeSet<>(out.lines().toList())).isEqualTo(expected);
    }
  }

  private static String[] command(List<String> files) {
    List<String> arguments = new ArrayList<>(List.of("payment-status", "--json"));
    arguments.addAll(files);
    return arguments.toArray(String[]::new);
  }

  @Test
  void doesNotCountWhatDoesNotAddUpOrBreaksOff() throws Exception {
    String broken = file("d.xml", REPORT.substring(0, REPORT.indexOf("</OrgnlPmtInfAndSts>")));
    String other = file("e.csv", "a;b;c\n");
    assertThat(execute("payment-status", "--json", unbalanced, broken, other)).isEqualTo(1);
    assertThat(lines("payment")).isEmpty();
    assertThat(lines("error"))
        .extracting(node -> node.at("/rule").asText())
        .containsExactly("LEFT_OUT", "TRUNCATED", "UNKNOWN_FORMAT");
    assertThat(lines("error").get(2).at("/message").asText()).contains("pain.002, camt.025");
  }

  @Test
  void aRejectionOfAWholeFileReachesThePaymentsThatAreKnownToBeInIt() throws Exception {
    String reject =
        file(
            "reject.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:admi.002.001.01"><admi.002.001.01>
            <RltdRef><Ref>FILE-1</Ref></RltdRef><Rsn><RjctgPtyRsn>E42</RjctgPtyRsn></Rsn>
            </admi.002.001.01></Document>
            """);
    assertThat(execute("payment-status", "--json", reject, report)).as(out).isZero();
    assertThat(lines("payment"))
        .extracting(node -> node.at("/endToEndId").asText() + " " + node.at("/status").asText())
        .containsExactly("E2E-1 REJECTED", "E2E-2 REJECTED");
    assertThat(lines("payment").get(0).at("/inherited").asBoolean()).isTrue();
    assertThat(lines("report")).hasSize(3);
  }

  @Test
  void failsWhereEvidenceContradictsItself() throws Exception {
    String booked = file("f.sta", STATEMENT.replace("E2E-3", "E2E-2").formatted("84,50"));
    assertThat(execute("payment-status", report, booked)).isEqualTo(1);
    assertThat(out)
        .contains("IN_PROCESS  E2E-1  ACSP  (inherited)")
        .contains("SETTLED  E2E-2  25.50 EUR  BOOKED  CONTRADICTION: BOOKED_AFTER_REFUSAL")
        .contains("2 payments, 2 reports about files or batches, 1 entries");
  }

  @Test
  void refusesWrongUsage() {
    assertThat(execute("payment-status")).isEqualTo(2);
    assertThat(execute("payment-status", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err).contains("there is no file");
  }
}
