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
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {

  private static final String V08 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
  private static final String V02 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";
  private static final String ACCOUNT =
      "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>";

  private static String message(String namespace, String content) {
    return "<Document xmlns='"
        + namespace
        + "'><BkToCstmrStmt><GrpHdr><MsgId>M-1</MsgId></GrpHdr>"
        + content
        + "</BkToCstmrStmt></Document>";
  }

  private static String statement(String id, String opening, String closing, String entries) {
    return "<Stmt><Id>"
        + id
        + "</Id><ElctrncSeqNb>7</ElctrncSeqNb>"
        + "<CreDtTm>2026-03-03T20:00:00Z</CreDtTm>"
        + ACCOUNT
        + balance("OPBD", opening)
        + balance("CLBD", closing)
        + entries
        + "</Stmt>";
  }

  private static String balance(String type, String amount) {
    boolean debit = amount.startsWith("-");
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + type
        + "</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>"
        + (debit ? amount.substring(1) : amount)
        + "</Amt><CdtDbtInd>"
        + (debit ? "DBIT" : "CRDT")
        + "</CdtDbtInd><Dt><Dt>2026-03-03</Dt></Dt></Bal>";
  }

  private static String entry(String amount, String side, String rest) {
    return "<Ntry><Amt Ccy='EUR'>"
        + amount
        + "</Amt><CdtDbtInd>"
        + side
        + "</CdtDbtInd>"
        + rest
        + "</Ntry>";
  }

  private static final String BOOKED =
      "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-03</Dt></BookgDt>";

  private static List<StatementItem> read(String xml) {
    List<StatementItem> items = new ArrayList<>();
    try (CamtReader reader =
        CamtReader.open(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), XmlLimits.defaults())) {
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

  private static List<SettlementEvent> eventsOf(String entries) {
    return events(message(V08, statement("S-1", "0", "0", entries)));
  }

  @Test
  void readsAStatementOfVersion8() {
    String details =
        "<NtryDtls><Btch><MsgId>FILE-1</MsgId><PmtInfId>B-1</PmtInfId></Btch><TxDtls>"
            + "<Refs><AcctSvcrRef>TX-REF</AcctSvcrRef><InstrId>I-1</InstrId>"
            + "<EndToEndId>E-1</EndToEndId><UETR>u-1</UETR><MndtId>NOTPROVIDED</MndtId></Refs>"
            + "<Amt Ccy='EUR'>30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
            + "<RltdPties><Dbtr><Pty><Nm>Us</Nm></Pty></Dbtr><Cdtr><Pty><Nm>Payee</Nm></Pty></Cdtr>"
            + "<CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct></RltdPties>"
            + "<RmtInf><Ustrd>INV-1</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref>"
            + "</CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>"
            + "<AddtlNtryInf>Transfer</AddtlNtryInf>";
    List<StatementItem> items =
        read(
            message(
                V08,
                statement(
                    "S-1",
                    "100.00",
                    "70.00",
                    entry(
                        "30.00",
                        "DBIT",
                        "<Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-03-03T10:00:00Z</DtTm></BookgDt>"
                            + "<ValDt><Dt>2026-03-04</Dt></ValDt><AcctSvcrRef>REF-1</AcctSvcrRef>"
                            + "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd>"
                            + "<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>"
                            + "<Prtry><Cd>166</Cd></Prtry></BkTxCd>"
                            + details))));
    assertThat(items).hasSize(3);
    AccountStatement header = ((StatementItem.Header) items.get(0)).statement();
    assertThat(header.account().value()).isEqualTo("DE89370400440532013000");
    assertThat(header.currency()).isEqualTo(CurrencyCode.EUR);
    assertThat(header.statement()).isEqualTo(new StatementRef("S-1", "7", null));
    assertThat(header.balances()).hasSize(2);
    assertThat(header.check()).isNull();
    SettlementEvent event = ((StatementItem.Event) items.get(1)).event();
    assertThat(event.entry().entryId()).isEqualTo("REF-1");
    assertThat(event.entry().transactionIndex()).isZero();
    assertThat(event.entry().bankReference()).isEqualTo("TX-REF");
    assertThat(event.bookingStatus()).isEqualTo(BookingStatus.BOOKED);
    assertThat(event.eventType()).isEqualTo(SettlementEventType.PAYMENT);
    assertThat(event.creditDebit()).isEqualTo(CreditDebit.DEBIT);
    assertThat(event.amount()).isEqualTo(Money.of("30", "EUR"));
    assertThat(event.dates().booking()).isEqualTo("2026-03-03");
    assertThat(event.dates().value()).isEqualTo("2026-03-04");
    assertThat(event.dates().occurredAt()).isEqualTo("2026-03-03T10:00:00Z");
    assertThat(event.transactionCode())
        .isEqualTo(new TransactionCode("PMNT", "ICDT", "ESCT", "166"));
    assertThat(event.references().endToEndId()).isEqualTo("E-1");
    assertThat(event.references().instructionId()).isEqualTo("I-1");
    assertThat(event.references().uetr()).isEqualTo("u-1");
    assertThat(event.references().messageId()).isEqualTo("FILE-1");
    assertThat(event.references().batchId()).isEqualTo("B-1");
    assertThat(event.references().mandateId()).isNull();
    assertThat(event.counterparty().name()).isEqualTo("Payee");
    assertThat(event.counterparty().account().value()).isEqualTo("DE02120300000000202051");
    assertThat(event.outcome().remittance().unstructured()).containsExactly("INV-1");
    assertThat(event.outcome().remittance().creditorReference()).isEqualTo("RF18539007547034");
    assertThat(event.extensions().values())
        .containsEntry(
            ExtensionKey.of("iso20022", "AddtlNtryInf"), ExtensionValue.text("Transfer"));
    AccountStatement footer = ((StatementItem.Footer) items.get(2)).statement();
    assertThat(footer.check().entryCount()).isEqualTo(1);
    assertThat(footer.check().bookedNet()).isEqualByComparingTo("-30");
    assertThat(footer.check().balanced()).isTrue();
  }

  @Test
  void readsAStatementOfVersion2() {
    String details =
        "<NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs>"
            + "<AmtDtls><TxAmt><Amt Ccy='EUR'>4.00</Amt></TxAmt></AmtDtls>"
            + "<RltdPties><Dbtr><Nm>Payer</Nm></Dbtr></RltdPties></TxDtls>"
            + "<TxDtls><AmtDtls><TxAmt><Amt Ccy='EUR'>6.00</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls>";
    List<SettlementEvent> events =
        events(
            message(
                V02,
                statement("S-1", "0", "10", entry("10.00", "CRDT", "<Sts>BOOK</Sts>" + details))));
    assertThat(events)
        .extracting(e -> e.entry().transactionIndex(), e -> e.amount(), e -> e.bookingStatus())
        .containsExactly(
            tuple(0, Money.of("4", "EUR"), BookingStatus.BOOKED),
            tuple(1, Money.of("6", "EUR"), BookingStatus.BOOKED));
    assertThat(events.get(0).counterparty().name()).isEqualTo("Payer");
    assertThat(events)
        .extracting(e -> e.entry().entryId())
        .containsOnly(events.get(0).entry().entryId());
    assertThat(events).extracting(e -> e.entry().entryAmount()).containsOnly(Money.of("10", "EUR"));
  }

  @Test
  void makesOneEventOfACollectiveEntryWithoutDetails() {
    List<SettlementEvent> events =
        eventsOf(
            entry(
                "500.00",
                "DBIT",
                BOOKED
                    + "<NtryDtls><Btch><PmtInfId>B-1</PmtInfId><NbOfTxs>5</NbOfTxs></Btch></NtryDtls>"));
    assertThat(events).hasSize(1);
    assertThat(events.get(0).entry().transactionIndex()).isNull();
    assertThat(events.get(0).references().batchId()).isEqualTo("B-1");
    assertThat(events.get(0).extensions().values())
        .containsEntry(
            ExtensionKey.of("iso20022", "NtryDtls.Btch.NbOfTxs"), ExtensionValue.text("5"));
  }

  @Test
  void takesTheAmountOfTheEntryOnlyForItsSingleTransaction() {
    String details = "<TxDtls><Refs><EndToEndId>E</EndToEndId></Refs></TxDtls>";
    SettlementEvent single =
        eventsOf(entry("5", "CRDT", BOOKED + "<NtryDtls>" + details + "</NtryDtls>")).get(0);
    assertThat(single.amount()).isEqualTo(Money.of("5", "EUR"));
    List<SettlementEvent> two =
        eventsOf(entry("5", "CRDT", BOOKED + "<NtryDtls>" + details.repeat(2) + "</NtryDtls>"));
    assertThat(two).extracting(SettlementEvent::amount).containsOnly(Money.of("0", "EUR"));
    assertThat(two)
        .allSatisfy(
            event ->
                assertThat(
                        event
                            .extensions()
                            .values()
                            .get(ExtensionKey.of("iso20022", "amountNotStated"))
                            .mustUnderstand())
                    .isTrue());
  }

  @Test
  void tellsReturnsReversalsFeesAndPaymentsApart() {
    String code =
        "<BkTxCd><Domn><Cd>%s</Cd><Fmly><Cd>%s</Cd><SubFmlyCd>%s</SubFmlyCd></Fmly></Domn></BkTxCd>";
    List<SettlementEvent> events =
        eventsOf(
            entry(
                    "1",
                    "CRDT",
                    BOOKED
                        + "<NtryDtls><TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>")
                + entry("2", "CRDT", BOOKED + code.formatted("PMNT", "ICDT", "RRTN"))
                + entry("3", "CRDT", "<RvslInd>true</RvslInd>" + BOOKED)
                + entry("4", "DBIT", BOOKED + code.formatted("ACMT", "MDOP", "CHRG"))
                + entry("5", "DBIT", "<Sts><Prtry>WAIT</Prtry></Sts>"));
    assertThat(events)
        .extracting(SettlementEvent::eventType)
        .containsExactly(
            SettlementEventType.RETURN,
            SettlementEventType.RETURN,
            SettlementEventType.REVERSAL,
            SettlementEventType.FEE,
            SettlementEventType.PAYMENT);
    assertThat(events.get(0).outcome().returnReason()).isEqualTo("AC04");
    assertThat(events.get(4).bookingStatus()).isEqualTo(new BookingStatus("WAIT"));
  }

  @Test
  void givesEachEntryAnIdentityThatIsTheSameWhenSeenAgain() {
    String plain = entry("1", "DBIT", BOOKED);
    String entries =
        plain
            + plain
            + entry("2", "DBIT", BOOKED + "<AcctSvcrRef>R</AcctSvcrRef>")
            + entry("3", "DBIT", BOOKED + "<AcctSvcrRef>R</AcctSvcrRef>")
            + entry("2", "DBIT", BOOKED + "<AcctSvcrRef>R</AcctSvcrRef>");
    List<String> ids = eventsOf(entries).stream().map(e -> e.entry().entryId()).toList();
    assertThat(ids.get(0)).endsWith("-1");
    assertThat(ids.get(1)).isEqualTo(ids.get(0).replaceAll("-1$", "-2"));
    assertThat(ids.get(2)).isEqualTo("R");
    assertThat(ids.get(3)).startsWith("R#");
    assertThat(ids.get(4)).isEqualTo("R");
    assertThat(eventsOf(entries).stream().map(e -> e.entry().entryId())).isEqualTo(ids);
    String pending = plain.replace("BOOK", "PDNG");
    assertThat(eventsOf(pending).get(0).entry().entryId()).isEqualTo(ids.get(0));
  }

  @Test
  void checksEachOfSeveralStatements() {
    List<StatementItem> items =
        read(
            message(
                V08,
                statement("S-1", "-10", "0", entry("10", "CRDT", BOOKED))
                    + statement("S-2", "0", "5", entry("4", "CRDT", BOOKED))
                    + statement("S-3", "5", "5", entry("4", "CRDT", "<Sts><Cd>PDNG</Cd></Sts>"))
                    + "<Stmt><Id>S-4</Id>"
                    + ACCOUNT
                    + "<CpyDplctInd>DUPL</CpyDplctInd></Stmt>"));
    List<AccountStatement> footers =
        items.stream()
            .filter(StatementItem.Footer.class::isInstance)
            .map(item -> ((StatementItem.Footer) item).statement())
            .toList();
    assertThat(footers)
        .extracting(s -> s.statement().id(), s -> s.check().balanced(), s -> s.check().entryCount())
        .containsExactly(
            tuple("S-1", true, 1),
            tuple("S-2", false, 1),
            tuple("S-3", true, 1),
            tuple("S-4", null, 0));
    assertThat(footers.get(3).copyDuplicate()).isEqualTo("DUPL");
    assertThat(items.get(items.size() - 2)).isInstanceOf(StatementItem.Header.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Ntry><Amt Ccy='EUR'>1,00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "<Ntry><Amt Ccy='EUR'>-1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "<Ntry><Amt>1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "<Ntry><Amt Ccy='EUR'>1</Amt><CdtDbtInd>PLUS</CdtDbtInd></Ntry>",
        "<Ntry><Amt Ccy='EUR'>1</Amt></Ntry>",
        "<Ntry><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "<Ntry><BookgDt><Dt>2026-02-30</Dt></BookgDt></Ntry>",
        "<Ntry><Amt Ccy='EUR'>1<Sub/></Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "<Ntry><Amt Ccy='EUR'>1</Amt>words<CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "<Ntry><NtryDtls><TxDtls><Refs><MsgId>M</MsgId></Refs></TxDtls></NtryDtls></Ntry>"
      })
  void leavesOutAnEntryThatCannotBeReadAndSaysSo(String bad) {
    String good = entry("1", "CRDT", BOOKED);
    List<StatementItem> items =
        read(message(V08, "\n" + statement("S-1", "0", "2", good + "\n" + bad + good)));
    assertThat(items)
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("Header", "Event", "Remark", "Event", "Footer");
    StatementItem.Remark remark = (StatementItem.Remark) items.get(2);
    assertThat(remark.line()).isEqualTo(3);
    assertThat(remark.finding().severity()).isEqualTo(Severity.ERROR);
    assertThat(remark.finding().rule()).isEqualTo("ISO-ENTRY");
    assertThat(((StatementItem.Footer) items.get(4)).statement().check().balanced()).isFalse();
  }

  @Test
  void refusesAStatementWithoutAccountAndOtherMessages() {
    String nameless = message(V08, "<Stmt><Id>S</Id></Stmt>");
    assertThat(catchThrowableOfType(XmlProblem.class, () -> read(nameless)).code())
        .isEqualTo(Code.UNEXPECTED_CONTENT);
    String other = "<Document xmlns='" + V08 + "'><Other/></Document>";
    assertThat(catchThrowableOfType(XmlProblem.class, () -> read(other)).code())
        .isEqualTo(Code.UNSUPPORTED_DOCUMENT);
  }
}
