package io.ledgerway.examples.hybriderp.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementCommandTest extends ExecutedOnFiles {

  private static final String MT940 =
      """
      :20:STARTUMS
      :25:10020030/1234567
      :28C:7/1
      :60F:C260302EUR100,00
      :61:2603030303D25,50NTRFNONREF//B-1
      :86:177?00SEPA?20EREF+E2E-1?21SVWZ+Invoice R-1?31DE02120300000000202051?32Seller GmbH
      :62F:C260303EUR74,50
      -
      """;

  private static final String BAI2 =
      """
      01,BANK,US,260303,0600,1,80,,2/
      02,US,BANK,1,260302,2400,USD,2/
      03,9876543,USD,010,10000,,,015,12550,,/
      16,165,2550,0,B-77,C-1,Customer pays R-9/
      49,25100,3/
      98,25100,1,5/
      99,25100,1,7/
      """;

  private static final String CAMT =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-03T06:00:00Z</CreDtTm></GrpHdr>
      <Stmt><Id>S1</Id><ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-03-03T06:00:00Z</CreDtTm>
      <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-03</Dt></Dt></Bal>
      <Ntry><Amt Ccy="EUR">25.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-03-03</Dt></BookgDt><AcctSvcrRef>B-1</AcctSvcrRef>
      <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
      <NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs>
      <RmtInf><Ustrd>Invoice R-1</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt>
      </BkToCstmrStmt></Document>
      """;

  @Test
  void saysTheSameOfOneStatementInTwoFormats() throws Exception {
    String camt = file("a.txt", CAMT.formatted("74.50"));
    for (String each : List.of(camt, file("b.xml", MT940))) {
      assertThat(execute("statement", "--json", each)).as(out).isZero();
      assertThat(lines("event")).hasSize(1);
      JsonNode event = lines("event").get(0);
      assertThat(event.at("/creditDebit").asText()).isEqualTo("DBIT");
      assertThat(event.at("/amount/amount").asText()).isEqualTo("25.50");
      assertThat(event.at("/amount/currency").asText()).isEqualTo("EUR");
      assertThat(event.at("/bookingDate").asText()).isEqualTo("2026-03-03");
      assertThat(event.at("/bookingStatus").asText()).isEqualTo("BOOKED");
      assertThat(event.at("/references/endToEndId").asText()).isEqualTo("E2E-1");
      assertThat(event.at("/references/bankReference").asText()).isEqualTo("B-1");
      assertThat(event.at("/remittance/unstructured/0").asText()).isEqualTo("Invoice R-1");
      assertThat(lines("balance"))
          .extracting(node -> node.at("/kind").asText())
          .containsExactly("OPBD", "CLBD");
      assertThat(lines("check").get(0).at("/ok").asBoolean()).isTrue();
      assertThat(lines("error")).isEmpty();
    }
  }

  @Test
  void readsBai2() throws Exception {
    assertThat(execute("statement", "--json", file("a", BAI2))).as(out).isZero();
    JsonNode event = lines("event").get(0);
    assertThat(event.at("/account").asText()).isEqualTo("9876543");
    assertThat(event.at("/creditDebit").asText()).isEqualTo("CRDT");
    assertThat(event.at("/amount/amount").asText()).isEqualTo("25.50");
    assertThat(lines("check").get(0).at("/ok").asBoolean()).isTrue();
  }

  @Test
  void failsWhereAStatementDoesNotAddUp() throws Exception {
    assertThat(execute("statement", "--json", file("a.xml", CAMT.formatted("74.51")))).isEqualTo(1);
    assertThat(lines("check").get(0).at("/ok").asBoolean()).isFalse();
    assertThat(lines("event")).hasSize(1);
  }

  @Test
  void goesOnAfterAFileThatIsNone() throws Exception {
    String broken = file("broken.xml", CAMT.formatted("74.50").substring(0, 900));
    String other = file("other.csv", "a;b;c\n1;2;3\n");
    String good = file("good.sta", MT940);
    assertThat(execute("statement", "--json", broken, other, good)).isEqualTo(1);
    assertThat(lines("error")).hasSize(2);
    assertThat(lines("error").get(0).at("/line").asInt()).isPositive();
    assertThat(lines("error").get(1).at("/message").asText()).contains("no camt.052");
    assertThat(lines("event")).hasSize(1);
    assertThat(lines("event").get(0).at("/file").asText()).isEqualTo(good);
  }

  @Test
  void masksAccountsForPeople() throws Exception {
    assertThat(execute("statement", file("a.xml", CAMT.formatted("74.50")))).as(out).isZero();
    assertThat(out)
        .contains("2026-03-03  DBIT  25.50 EUR  PAYMENT  E2E-1  Invoice R-1")
        .contains("balanced")
        .doesNotContain("DE02120300000000202051");
  }

  private String day(int number, String iban, String opening, String booked, String closing)
      throws Exception {
    String content =
        CAMT.formatted(closing)
            .replace(
                "<Id>S1</Id><ElctrncSeqNb>7<",
                "<Id>S" + number + "</Id><ElctrncSeqNb>" + number + "<")
            .replace("DE02120300000000202051", iban)
            .replace(">100.00<", ">" + opening + "<")
            .replace(">25.50<", ">" + booked + "<")
            .replace("2026-03-03<", "2026-03-" + (10 + number) + "<")
            .replace("2026-03-02<", "2026-03-" + (9 + number) + "<");
    return file(number + iban.substring(4, 8) + closing + ".xml", content);
  }

  private static final String OURS = "DE02120300000000202051";
  private static final String OTHER = "DE02500105170137075030";

  private List<String> checks(String rule) throws Exception {
    return lines("check").stream()
        .filter(node -> node.at("/rule").asText().equals(rule))
        .map(node -> node.at("/account").asText() + " " + node.at("/ok").asText())
        .toList();
  }

  @Test
  void checksStatementsOfSeveralFilesWhateverTheirOrder() throws Exception {
    String first = day(1, OURS, "100.00", "25.50", "74.50");
    String second = day(2, OURS, "74.50", "4.50", "70.00");
    String other = day(1, OTHER, "5.00", "1.00", "4.00");
    assertThat(execute("statement", "--json", second, other, first)).as(out).isZero();
    assertThat(checks("SEQUENCE")).containsExactly(OURS + " true");
    assertThat(checks("CONTINUITY")).containsExactly(OURS + " true");
    assertThat(checks("DUPLICATE")).containsExactly(OURS + " true");

    String fourth = day(4, OURS, "60.00", "10.00", "50.00");
    assertThat(execute("statement", "--json", fourth, second, first, other)).isEqualTo(1);
    assertThat(checks("SEQUENCE")).containsExactly(OURS + " false");
    assertThat(checks("CONTINUITY")).containsExactly(OURS + " false");
    assertThat(lines("check").get(5).at("/files/0").asText()).isEqualTo(second);
    assertThat(lines("check").get(5).at("/files/1").asText()).isEqualTo(fourth);
    assertThat(execute("statement", second, fourth)).isEqualTo(1);
    assertThat(out).contains("BROKEN", "have the bank send what is missing").doesNotContain(OURS);
  }

  @Test
  void tellsFilesAndStatementsThatComeTwice() throws Exception {
    String first = day(1, OURS, "100.00", "25.50", "74.50");
    String copy = file("copy.xml", Files.readString(Path.of(first)));
    for (String again : List.of(first, copy)) {
      assertThat(execute("statement", "--json", first, again)).isEqualTo(1);
      assertThat(checks("DUPLICATE")).containsExactly(" false");
      assertThat(lines("check").get(2).at("/message").asText()).contains("same file");
    }
    String changed = day(1, OURS, "100.00", "26.50", "73.50");
    assertThat(execute("statement", "--json", changed, first)).isEqualTo(1);
    assertThat(checks("DUPLICATE")).containsExactly(OURS + " false");
    assertThat(out).contains("other content");
    assertThat(execute("statement", first, copy)).isEqualTo(1);
    assertThat(out).contains("given twice");
  }

  @Test
  void refusesWrongUsage() {
    assertThat(execute("statement")).isEqualTo(2);
    assertThat(execute("statement", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err).contains("there is no file");
  }
}
