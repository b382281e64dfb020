package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.Charge;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementTotals;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Severity;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which statements come: messages, versions, envelopes, pages. */
class CamtFormsTest {

  private static final String ACCOUNT = "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>";
  private static final String ENTRY = entry("CRDT", "<Sts>BOOK</Sts>");
  private static final String HEADER =
      "<AppHdr xmlns='urn:iso:std:iso:20022:tech:xsd:head.001.001.02'><BizMsgIdr>B</BizMsgIdr>"
          + "<MsgDefIdr>camt.053.001.08</MsgDefIdr><CpyDplct>DUPL</CpyDplct></AppHdr>";

  private static String namespace(String version) {
    return "urn:iso:std:iso:20022:tech:xsd:" + version;
  }

  private static String document(String namespace, String message, String content) {
    return "<Document xmlns='%s'><%s>%s</%s></Document>"
        .formatted(namespace, message, content, message);
  }

  private static String statement(String content) {
    return document(
        namespace("camt.053.001.08"), "BkToCstmrStmt", "<Stmt>" + ACCOUNT + content + "</Stmt>");
  }

  private static String entry(String side, String rest) {
    return "<Ntry><Amt Ccy='EUR'>10</Amt><CdtDbtInd>" + side + "</CdtDbtInd>" + rest + "</Ntry>";
  }

  private static String balance(String type, String amount, String date) {
    return "<Bal><Tp>%s</Tp><Amt Ccy='EUR'>%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
        .formatted(type, amount, date);
  }

  private static String balance(String code, String amount) {
    return balance("<CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry>", amount, "2026-03-03");
  }

  private static CamtReader open(String xml) {
    return CamtReader.open(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), XmlLimits.defaults());
  }

  private static List<StatementItem> read(String xml) {
    List<StatementItem> items = new ArrayList<>();
    try (CamtReader reader = open(xml)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    return items;
  }

  private static List<SettlementEvent> events(String xml) {
    return read(xml).stream()
        .filter(StatementItem.Event.class::isInstance)
        .map(item -> ((StatementItem.Event) item).event())
        .toList();
  }

  private static List<AccountStatement> footers(String xml) {
    return read(xml).stream()
        .filter(StatementItem.Footer.class::isInstance)
        .map(item -> ((StatementItem.Footer) item).statement())
        .toList();
  }

  private static Code refusal(String xml) {
    return catchThrowableOfType(XmlProblem.class, () -> read(xml)).code();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:iso:std:iso:20022:tech:xsd:camt.052.001.02,BkToCstmrAcctRpt,Rpt,camt.052,camt.052.001.02",
    "urn:iso:std:iso:20022:tech:xsd:camt.053.001.03,BkToCstmrStmt,Stmt,camt.053,camt.053.001.03",
    "urn:iso:std:iso:20022:tech:xsd:camt.053.001.04,BkToCstmrStmt,Stmt,camt.053,camt.053.001.04",
    "urn:iso:std:iso:20022:tech:xsd:camt.053.001.06,BkToCstmrStmt,Stmt,camt.053,camt.053.001.06",
    "urn:iso:std:iso:20022:tech:xsd:camt.053.001.13,BkToCstmrStmt,Stmt,camt.053,camt.053.001.13",
    "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08,BkToCstmrDbtCdtNtfctn,Ntfctn,camt.054,camt.054.001.08",
    "http://www.six-interbank-clearing.com/de/camt.054.001.04.ch.02.xsd,BkToCstmrDbtCdtNtfctn,Ntfctn,camt.054,camt.054.001.04",
    "urn:iso:std:iso:20022:tech:xsd:camt.053.003.02,BkToCstmrStmt,Stmt,camt.053,camt.053.003.02",
    "urn:iso:std:iso:20022:tech:xsd:camt.053.001.01,BkToCstmrStmtV01,Stmt,camt.053,camt.053.001.01",
    "urn:some.bank:statement,BkToCstmrStmt,Stmt,camt.053,"
  })
  void readsEveryMessageAndVersion(
      String namespace, String message, String element, String name, String version) {
    String xml =
        document(namespace, message, "<%s>%s%s</%s>".formatted(element, ACCOUNT, ENTRY, element));
    try (CamtReader reader = open(xml)) {
      assertThat(reader.message()).isEqualTo(new IsoMessage(name, version));
    }
    assertThat(read(xml))
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("Header", "Event", "Footer");
    assertThat(
            IsoMessage.of(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                XmlLimits.defaults()))
        .isEqualTo(new IsoMessage(name, version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.052.001.08'><BkToCstmrStmt/></Document>",
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt/></Document>",
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'/>",
        "<Invoice><ID>1</ID></Invoice>"
      })
  void refusesOtherMessages(String xml) {
    assertThat(refusal(xml)).isEqualTo(Code.UNSUPPORTED_DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s%s",
        "<?xml version='1.0' encoding='utf-8'?>\n%s\n<?xml version='1.0' encoding='UTF-8'?>\n%s\n",
        "<Envelope><Sender>Bank</Sender>%s<Body>%s</Body></Envelope>",
        "<e:Envelope xmlns:e='urn:swift:xsd:envelope'>%s%s</e:Envelope>",
        "<DataPDU><Revision>2.0</Revision><Body>%s%s</Body></DataPDU>"
      })
  void readsADocumentBesideItsBusinessHeader(String form) {
    List<AccountStatement> footers = footers(form.formatted(HEADER, statement(ENTRY)));
    assertThat(footers).hasSize(1);
    assertThat(footers.get(0).copyDuplicate()).isEqualTo("DUPL");
  }

  @Test
  void refusesAMessageWithoutStatement() {
    String empty = document(namespace("camt.053.001.08"), "BkToCstmrStmt", "<GrpHdr/>");
    assertThat(refusal(empty)).isEqualTo(Code.UNEXPECTED_CONTENT);
    assertThat(refusal(statement(ENTRY) + empty)).isEqualTo(Code.UNEXPECTED_CONTENT);
  }

  @Test
  void refusesADocumentThatIsNotWhatItsBusinessHeaderAnnounces() {
    String other = HEADER.replace("camt.053.001.08", "camt.054.001.08");
    assertThat(refusal(other + statement(ENTRY))).isEqualTo(Code.UNSUPPORTED_DOCUMENT);
    String another = "<x>" + HEADER + statement(ENTRY) + other + "</x>";
    assertThat(read(another)).hasSize(3);
  }

  @Test
  void readsSeveralDocumentsOfOneFile() {
    String report =
        document(
            namespace("camt.052.001.08"), "BkToCstmrAcctRpt", "<Rpt>" + ACCOUNT + ENTRY + "</Rpt>");
    String file = HEADER + statement(ENTRY) + "\uFEFF<?xml version='1.0'?>" + report;
    List<String> seen = new ArrayList<>();
    try (CamtReader reader = open(file)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        seen.add(reader.message().name() + " " + item.getClass().getSimpleName());
      }
    }
    assertThat(seen)
        .containsExactly(
            "camt.053 Header",
            "camt.053 Event",
            "camt.053 Footer",
            "camt.052 Header",
            "camt.052 Event",
            "camt.052 Footer");
    assertThat(footers(file))
        .extracting(AccountStatement::copyDuplicate)
        .containsExactly("DUPL", null);
  }

  @Test
  void givesTheSameBookingTheSameIdentityInEveryDocumentOfAFile() {
    List<SettlementEvent> twice = events(statement(ENTRY) + statement(ENTRY));
    assertThat(twice.get(1).entry().entryId()).isEqualTo(twice.get(0).entry().entryId());
    List<SettlementEvent> together = events(statement(ENTRY + ENTRY));
    assertThat(together.get(1).entry().entryId()).isNotEqualTo(together.get(0).entry().entryId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s<Document",
        "%s<!-- ",
        "%s<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt>",
        "<Envelope>%s"
      })
  void refusesAFileThatEndsTooEarly(String form) {
    assertThat(refusal(form.formatted(statement(ENTRY)))).isEqualTo(Code.TRUNCATED);
  }

  @Test
  void refusesDocumentTypesAndOtherEncodingsOnTheWay() {
    String one = statement(ENTRY);
    assertThat(refusal("<!DOCTYPE Document [<!ENTITY a 'b'>]>" + one))
        .isEqualTo(Code.DTD_NOT_ALLOWED);
    assertThat(refusal(one + "<!DOCTYPE Document SYSTEM 'file:///etc/hosts'>" + one))
        .isEqualTo(Code.DTD_NOT_ALLOWED);
    String declared = "<?xml version='1.0' encoding='%s'?>" + one;
    assertThat(refusal(declared.formatted("UTF-8") + declared.formatted("ISO-8859-1")))
        .isEqualTo(Code.WRONG_ENCODING);
    assertThat(refusal(one + "words" + one)).isEqualTo(Code.UNEXPECTED_CONTENT);
    assertThat(refusal(one + "words")).isIn(Code.UNEXPECTED_CONTENT, Code.TRUNCATED);
    assertThat(read(one + " \n ")).hasSize(3);
    assertThat(refusal(one + "</documents>")).isEqualTo(Code.NOT_WELL_FORMED);
  }

  @Test
  void readsWhatVersion8HasOfAnEntry() {
    SettlementEvent event =
        events(
                statement(
                    entry(
                        "DBIT",
                        "<Sts><Cd>BOOK</Cd></Sts><Chrgs><TtlChrgsAndTaxAmt Ccy='EUR'>3</TtlChrgsAndTaxAmt>"
                            + "<Rcrd><Amt Ccy='EUR'>1</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                            + "<ChrgInclInd>true</ChrgInclInd><Tp><Cd>AMND</Cd></Tp><Br>SHAR</Br></Rcrd>"
                            + "<Rcrd><Amt Ccy='EUR'>2</Amt></Rcrd></Chrgs>"
                            + "<NtryDtls><TxDtls><Refs><UETR>u-1</UETR></Refs><Amt Ccy='EUR'>10</Amt>"
                            + "<AmtDtls><InstdAmt><Amt Ccy='USD'>11</Amt></InstdAmt>"
                            + "<CntrValAmt><Amt Ccy='USD'>11</Amt><CcyXchg><SrcCcy>EUR</SrcCcy>"
                            + "<TrgtCcy>USD</TrgtCcy><UnitCcy>EUR</UnitCcy><XchgRate>1.1</XchgRate>"
                            + "<CtrctId>FX-1</CtrctId><QtnDt>2026-03-02T10:00:00</QtnDt></CcyXchg></CntrValAmt></AmtDtls>"
                            + "<RltdPties><Cdtr><Agt><FinInstnId><BICFI>BYLADEM1001</BICFI><Nm>Bank</Nm></FinInstnId></Agt></Cdtr>"
                            + "<CdtrAcct><Id><Othr><Id>77</Id></Othr></Id></CdtrAcct></RltdPties>"
                            + "<RltdAgts><CdtrAgt><FinInstnId><BICFI>BYLADEM1001</BICFI></FinInstnId></CdtrAgt></RltdAgts>"
                            + "</TxDtls></NtryDtls>")))
            .get(0);
    assertThat(event.amounts().charges())
        .containsExactly(
            new Charge(Money.of("1", "EUR"), CreditDebit.DEBIT, "AMND", "SHAR", true),
            new Charge(Money.of("2", "EUR"), null, null, null, null));
    assertThat(event.amounts().instructed()).isEqualTo(Money.of("11", "USD"));
    assertThat(event.amounts().counterValue()).isEqualTo(Money.of("11", "USD"));
    assertThat(event.amounts().exchangeRate())
        .isEqualTo(
            new ExchangeRate(
                CurrencyCode.EUR,
                CurrencyCode.USD,
                new BigDecimal("1.1"),
                true,
                LocalDate.of(2026, 3, 2),
                null,
                "FX-1"));
    assertThat(event.references().uetr()).isEqualTo("u-1");
    assertThat(event.counterparty().name()).isEqualTo("Bank");
    assertThat(event.counterparty().account().value()).isEqualTo("77");
    assertThat(event.counterparty().agentBic()).isEqualTo("BYLADEM1001");
    assertThat(event.extensions().values())
        .containsEntry(
            ExtensionKey.of("iso20022", "Chrgs.TtlChrgsAndTaxAmt"), ExtensionValue.text("3"));
  }

  @Test
  void readsWhatVersion2HasOfAnEntry() {
    String xml =
        document(
            namespace("camt.053.001.02"),
            "BkToCstmrStmt",
            "<GrpHdr><MsgId>M</MsgId><MsgPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></MsgPgntn></GrpHdr>"
                + "<Stmt>"
                + ACCOUNT
                + entry(
                    "DBIT",
                    "<Sts>PDNG</Sts><AmtDtls><InstdAmt><Amt Ccy='USD'>11</Amt><CcyXchg><SrcCcy>USD</SrcCcy>"
                        + "<TrgtCcy>EUR</TrgtCcy><UnitCcy>EUR</UnitCcy><XchgRate>1.1</XchgRate></CcyXchg></InstdAmt></AmtDtls>"
                        + "<Chrgs><Amt Ccy='EUR'>1</Amt><Tp><Prtry><Id>OUR</Id></Prtry></Tp></Chrgs>"
                        + "<Chrgs><Amt Ccy='EUR'>2</Amt></Chrgs>"
                        + "<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>Payee</Nm></Cdtr></RltdPties>"
                        + "<RltdAgts><CdtrAgt><FinInstnId><BIC>BYLADEM1001</BIC></FinInstnId></CdtrAgt></RltdAgts>"
                        + "<RtrInf><OrgnlBkTxCd><Prtry><Cd>116</Cd></Prtry></OrgnlBkTxCd><Rsn><Prtry>B01</Prtry></Rsn>"
                        + "<AddtlInf>closed</AddtlInf></RtrInf></TxDtls></NtryDtls>")
                + "</Stmt>");
    SettlementEvent event = events(xml).get(0);
    assertThat(event.statement().page()).isEqualTo(1);
    assertThat(event.bookingStatus()).isEqualTo(BookingStatus.PENDING);
    assertThat(event.amounts().instructed()).isEqualTo(Money.of("11", "USD"));
    assertThat(event.amounts().exchangeRate().multiply()).isFalse();
    assertThat(event.amounts().charges())
        .extracting(Charge::amount, Charge::type)
        .containsExactly(tuple(Money.of("1", "EUR"), "OUR"), tuple(Money.of("2", "EUR"), null));
    assertThat(event.counterparty().name()).isEqualTo("Payee");
    assertThat(event.counterparty().agentBic()).isEqualTo("BYLADEM1001");
    assertThat(event.eventType()).isEqualTo(SettlementEventType.RETURN);
    assertThat(event.outcome().returnReason()).isEqualTo("B01");
    assertThat(event.extensions().values())
        .containsEntry(
            ExtensionKey.of("iso20022", "RtrInf.AddtlInf"), ExtensionValue.text("closed"));
  }

  @Test
  void keepsTheTextsOfARateWithoutTarget() {
    SettlementEvent event =
        events(
                statement(
                    entry(
                        "CRDT",
                        "<Sts>BOOK</Sts><AmtDtls><TxAmt><Amt Ccy='EUR'>10</Amt><CcyXchg><SrcCcy>USD</SrcCcy>"
                            + "<XchgRate>0.9</XchgRate></CcyXchg></TxAmt></AmtDtls>")))
            .get(0);
    assertThat(event.amounts().exchangeRate()).isNull();
    assertThat(event.extensions().values())
        .containsEntry(
            ExtensionKey.of("iso20022", "AmtDtls.TxAmt.CcyXchg.XchgRate"),
            ExtensionValue.text("0.9"));
  }

  @Test
  void tellsInterestAndExchangeApartAndFindsTheOtherSideOfWhatIsTakenBack() {
    String code =
        "<Sts>BOOK</Sts><BkTxCd><Domn><Cd>%s</Cd><Fmly><Cd>%s</Cd><SubFmlyCd>%s</SubFmlyCd></Fmly></Domn></BkTxCd>";
    String parties =
        "<RvslInd>true</RvslInd><Sts>BOOK</Sts><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>We</Nm></Dbtr>"
            + "<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct><Cdtr><Nm>They</Nm></Cdtr>"
            + "<CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls>";
    List<SettlementEvent> events =
        events(
            statement(
                entry("CRDT", code.formatted("ACMT", "MCOP", "INTR"))
                    + entry("CRDT", code.formatted("FORX", "SPOT", "OTHR"))
                    + entry("CRDT", parties)));
    assertThat(events)
        .extracting(SettlementEvent::eventType)
        .containsExactly(
            SettlementEventType.INTEREST, SettlementEventType.FX, SettlementEventType.REVERSAL);
    assertThat(events.get(2).counterparty().name()).isEqualTo("They");
  }

  @Test
  void readsTheHeaderOfAStatement() {
    AccountStatement footer =
        footers(
                statement(
                    "<StmtPgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></StmtPgntn><CpyDplctInd>COPY</CpyDplctInd>"
                        + "<FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm><ToDtTm>2026-03-03T23:59:59</ToDtTm></FrToDt>"
                        + balance(
                            "<CdOrPrtry><Prtry>OWN</Prtry></CdOrPrtry>", "0.12345", "2026-03-03")
                        + "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>"
                        + "<TtlCdtNtries><NbOfNtries>2</NbOfNtries><Sum>20</Sum></TtlCdtNtries>"
                        + "<TtlDbtNtries><NbOfNtries>0</NbOfNtries><Sum>0</Sum></TtlDbtNtries></TxsSummry>"
                        + ENTRY
                        + ENTRY))
            .get(0);
    assertThat(footer.period())
        .isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3)));
    assertThat(footer.copyDuplicate()).isEqualTo("COPY");
    assertThat(footer.lastPage()).isTrue();
    assertThat(footer.balances().get(0).type().value()).isEqualTo("OWN");
    assertThat(footer.balances().get(0).amount()).isEqualTo(Money.of("0.12345", "EUR"));
    assertThat(footer.totals())
        .isEqualTo(new StatementTotals(2, 2, new BigDecimal("20"), 0, new BigDecimal("0")));
    assertThat(footer.check().balanced()).isNull();
  }

  private static StatementItem.Remark remarkOn(String statement) {
    return read(statement(statement)).stream()
        .filter(StatementItem.Remark.class::isInstance)
        .map(StatementItem.Remark.class::cast)
        .reduce(
            (one, other) -> {
              throw new AssertionError(one + " and " + other);
            })
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>",
        "<TtlCdtNtries><Sum>10.01</Sum></TtlCdtNtries>",
        "<TtlDbtNtries><NbOfNtries>1</NbOfNtries></TtlDbtNtries>"
      })
  void anEntryMayBeMissingWhereTheBankCountsOtherwise(String totals) {
    String summary = "<TxsSummry>" + totals + "</TxsSummry>" + ENTRY;
    StatementItem.Remark alone = remarkOn(summary);
    assertThat(alone.finding().rule()).isEqualTo("ISO-COUNT");
    assertThat(alone.finding().severity()).isEqualTo(Severity.ERROR);
    assertThat(footers(statement(summary)).get(0).check().balanced()).isFalse();
    String balances =
        balance("<CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry>", "0", "2026-03-02")
            + balance("<CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry>", "10", "2026-03-03");
    StatementItem.Remark proven = remarkOn(balances + summary);
    assertThat(proven.finding().severity()).isEqualTo(Severity.WARNING);
    assertThat(footers(statement(balances + summary)).get(0).check().balanced()).isTrue();
  }

  @Test
  void theBankMayCountBookedEntriesAlone() {
    String pending = ENTRY.replace("BOOK", "PDNG");
    assertThat(pending).isNotEqualTo(ENTRY);
    String summary =
        "<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>10</Sum></TtlCdtNtries></TxsSummry>";
    assertThat(read(statement(summary + ENTRY + pending)))
        .noneMatch(StatementItem.Remark.class::isInstance);
  }

  @Test
  void remarksTransactionsThatDoNotAddUpToTheirEntry() {
    String details =
        "<NtryDtls><TxDtls><Amt Ccy='EUR'>4</Amt></TxDtls><TxDtls><Amt Ccy='EUR'>%s</Amt>%s</TxDtls></NtryDtls>"
            + "</Ntry>";
    String entry = ENTRY.replace("</Ntry>", details);
    StatementItem.Remark remark = remarkOn(entry.formatted("5", ""));
    assertThat(remark.finding().rule()).isEqualTo("ISO-DETAILS");
    assertThat(remark.finding().severity()).isEqualTo(Severity.WARNING);
    String charges = "<Chrgs><Rcrd><Amt Ccy='EUR'>1</Amt></Rcrd></Chrgs>";
    for (String right :
        List.of(
            entry.formatted("6", ""),
            entry.formatted("5", charges),
            entry
                .formatted("14", "")
                .replace(
                    "<TxDtls><Amt Ccy='EUR'>4</Amt>",
                    "<TxDtls><Amt Ccy='EUR'>4</Amt><CdtDbtInd>DBIT</CdtDbtInd>"))) {
      assertThat(read(statement(right))).noneMatch(StatementItem.Remark.class::isInstance);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // what the statement says besides, opening, closing, whether it adds up
    "'',OPBD,CLBD,10,true",
    "'',OPBD,CLBD,11,false",
    "'',PRCD,CLBD,10,true",
    "'',OPBD,ITBD,10,",
    "<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>,OPBD,ITBD,10,true",
    "<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>,OPBD,CLBD,11,",
    "<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>,ITBD,CLBD,10,true",
    "<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>,ITBD,ITBD,10,true",
    "<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>,ITBD,CLAV,10,"
  })
  void checksWhatCanBeDecided(
      String besides, String opening, String closing, String amount, Boolean balanced) {
    AccountStatement footer =
        footers(statement(besides + balance(opening, "0") + balance(closing, amount) + ENTRY))
            .get(0);
    assertThat(footer.check().balanced()).isEqualTo(balanced);
  }

  @Test
  void takesTheFirstOpeningAndTheLastClosingOfSeveralDays() {
    String several =
        balance("<CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry>", "20", "2026-03-04")
            + balance("<CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry>", "10", "2026-03-03")
            + balance("<CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry>", "10", "2026-03-04")
            + balance("<CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry>", "0", "2026-03-03");
    assertThat(footers(statement(several + ENTRY + ENTRY)).get(0).check().balanced()).isTrue();
  }

  @Test
  void doesNotCallAReportOfTheDayOrAnIntermediateBalanceWrong() {
    String balances = balance("OPBD", "0") + balance("CLBD", "11");
    String report =
        document(
            namespace("camt.052.001.08"),
            "BkToCstmrAcctRpt",
            "<Rpt>" + ACCOUNT + balances + ENTRY + "</Rpt>");
    assertThat(footers(report).get(0).check().balanced()).isNull();
    assertThat(footers(report.replace(">11<", ">10<")).get(0).check().balanced()).isTrue();
    String intermediate =
        balance("OPBD", "0")
            + balance(
                "<CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry><SubTp><Cd>INTM</Cd></SubTp>",
                "11",
                "2026-03-03");
    AccountStatement footer = footers(statement(intermediate + ENTRY)).get(0);
    assertThat(footer.check().balanced()).isNull();
    assertThat(footer.balances().get(1).extensions().values())
        .containsEntry(ExtensionKey.of("iso20022", "Tp.SubTp"), ExtensionValue.text("INTM"));
  }

  @Test
  void goesOnAfterABalanceThatCannotBeReadAndFailsTheCheck() {
    String bad = "<Bal><Tp><CdOrPrtry><Cd>FWAV</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>x</Amt></Bal>";
    List<StatementItem> items =
        read(statement(balance("OPBD", "0") + bad + balance("CLBD", "10") + ENTRY));
    assertThat(items)
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("Header", "Remark", "Event", "Footer");
    assertThat(((StatementItem.Remark) items.get(1)).finding().rule()).isEqualTo("ISO-BALANCE");
    assertThat(((StatementItem.Footer) items.get(3)).statement().check().balanced()).isFalse();
  }

  @Test
  void givesTheOtherTransactionsOfAnEntryTheirPlacesWhenOneCannotBeRead() {
    String good = "<TxDtls><Amt Ccy='EUR'>3</Amt></TxDtls>";
    String bad = "\n<TxDtls><Amt>3</Amt><Refs><EndToEndId>E</EndToEndId></Refs></TxDtls>";
    List<StatementItem> items =
        read(
            statement(
                entry("CRDT", "<Sts>BOOK</Sts><NtryDtls>" + good + bad + good + "</NtryDtls>")
                    + ENTRY));
    assertThat(items)
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("Header", "Remark", "Event", "Event", "Event", "Footer");
    assertThat(((StatementItem.Remark) items.get(1)).line()).isEqualTo(2);
    assertThat(items.subList(2, 5))
        .extracting(item -> ((StatementItem.Event) item).event().entry().transactionIndex())
        .containsExactly(0, 2, null);
    AccountStatement footer = ((StatementItem.Footer) items.get(5)).statement();
    assertThat(footer.check().entryCount()).isEqualTo(2);
    assertThat(footer.check().balanced()).isFalse();
    List<StatementItem> alone =
        read(statement(entry("CRDT", "<Sts>BOOK</Sts><NtryDtls>" + bad + "</NtryDtls>")));
    assertThat(alone)
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("Header", "Remark", "Footer");
  }
}
