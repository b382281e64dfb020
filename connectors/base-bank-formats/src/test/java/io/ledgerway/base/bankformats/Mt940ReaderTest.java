package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.settlement.StatementTotals;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mt940ReaderTest {

  private static final String HEAD =
      ":20:STARTUMS\r\n:25:50880050/0194774400888\r\n:28C:21/1\r\n:60F:C260302EUR1000,\r\n";

  private static String message(String... lines) {
    return HEAD + String.join("\r\n", lines) + "\r\n-\r\n";
  }

  private static Items strict(String text) {
    return Items.mt(text, Strictness.STRICT);
  }

  private static Items lenient(String text) {
    return Items.mt(text, Strictness.LENIENT);
  }

  private static BankFormatProblem refused(String text) {
    return catchThrowableOfType(BankFormatProblem.class, () -> strict(text));
  }

  private static SettlementEvent event(String entry, String details) {
    return strict(message(":61:" + entry, ":86:" + details, ":62F:C260303EUR0,")).event();
  }

  /** A text as banks wrap it: lines of 65 characters. */
  private static String wrapped(String text) {
    return text.replaceAll("(.{65})", "$1\r\n");
  }

  private static ExtensionValue kept(SettlementEvent event, String name) {
    return event.extensions().values().get(ExtensionKey.of("mt940", name));
  }

  @Test
  void readsAStatement() {
    Items items =
        strict(
            message(
                ":61:2603030304D250,5NTRFE2E-1//BANKREF1",
                ":86:Invoice 4711",
                ":61:260303C1,05NMSCNONREF",
                ":62F:C260303EUR750,55",
                ":64:C260303EUR700,00",
                ":65:C260304EUR690,00",
                ":86:End of the day"));
    assertThat(items.all().get(0)).isInstanceOf(StatementItem.Header.class);
    SettlementEvent out = items.events().get(0);
    assertThat(out.account().value()).isEqualTo("50880050/0194774400888");
    assertThat(out.statement()).isEqualTo(new StatementRef("STARTUMS", "21", 1));
    assertThat(out.entry().entryId()).isEqualTo("BANKREF1");
    assertThat(out.entry().bankReference()).isEqualTo("BANKREF1");
    assertThat(out.bookingStatus()).isEqualTo(BookingStatus.BOOKED);
    assertThat(out.eventType()).isEqualTo(SettlementEventType.PAYMENT);
    assertThat(out.creditDebit()).isEqualTo(CreditDebit.DEBIT);
    assertThat(out.amount().amount()).isEqualTo(new BigDecimal("250.5"));
    assertThat(out.dates().value()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(out.dates().booking()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(out.transactionCode().proprietary()).isEqualTo("NTRF");
    assertThat(out.references().instructionId()).isEqualTo("E2E-1");
    assertThat(out.outcome().remittance().unstructured()).containsExactly("Invoice 4711");
    SettlementEvent in = items.events().get(1);
    assertThat(in.creditDebit()).isEqualTo(CreditDebit.CREDIT);
    assertThat(in.references().instructionId()).isNull();
    assertThat(in.entry().entryId()).matches("[0-9a-f]{64}-1");
    assertThat(in.dates().booking()).isEqualTo(LocalDate.of(2026, 3, 3));
    AccountStatement footer = items.footers().get(0);
    assertThat(footer.check().entryCount()).isEqualTo(2);
    assertThat(footer.check().bookedNet()).isEqualByComparingTo("-249.45");
    assertThat(footer.check().balanced()).isTrue();
    assertThat(footer.lastPage()).isTrue();
    assertThat(footer.balances())
        .extracting(StatementBalance::type)
        .containsExactly(
            BalanceType.OPENING_BOOKED,
            BalanceType.CLOSING_BOOKED,
            BalanceType.CLOSING_AVAILABLE,
            BalanceType.FORWARD_AVAILABLE);
    assertThat(footer.extensions().values()).containsKey(ExtensionKey.of("mt940", "information"));
    assertThat(items.remarks()).isEmpty();
  }

  @Test
  void saysThatAStatementDoesNotAddUp() {
    Items items = strict(message(":61:260303C1,NTRFX", ":62F:C260303EUR1000,99"));
    assertThat(items.footers().get(0).check().balanced()).isFalse();
  }

  @Test
  void readsBlocksBankHeadersAndAllLineEnds() {
    String body = ":20:A\n:25:1\n:28C:1\n:60F:C260302EUR1,\n:62F:C260302EUR1,\n";
    for (String form :
        List.of(
            "{1:F01BANKDEFFAXXX0000000000}{2:O9401200260302BANKDEFFAXXX00000000002603021200N}{4:\n"
                + body
                + "-}{5:{CHK:000000000000}}\n",
            "{1:F01BANKDEFFAXXX0000000000}\n{2:I940BANKDEFFXXXXN}\n{4:\n" + body + "-}\n",
            "BANKNL2A\n940\nBANKNL2A\n" + body + "-\n",
            "0000 01BANKNL2AXXXX00001\n0000 01BANKNL2AXXXX00001\n940 00\n" + body + "-XXX\n",
            ":940:\n" + body + "-\n",
            "\u00EF\u00BB\u00BF" + body + "-",
            (body + "-\n").replace("\n", "\r"),
            (body + "-\n").replace("\n", "\r\n"),
            (body + "-\n").replace("\n", "\r\r\n"),
            ":20:A\r:25:1\n:28C:1\r\n:60F:C260302EUR1,\r:62F:C260302EUR1,\n-")) {
      Items items = strict(form);
      assertThat(items.footers()).as(form).hasSize(1);
      assertThat(items.footers().get(0).check().balanced()).as(form).isTrue();
    }
  }

  @Test
  void readsMessagesThatShareALineWithTheirBlocks() {
    String one =
        "{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n"
            + ":20:A\r\n:25:1\r\n:28C:1\r\n:60F:C260302EUR1,\r\n:62F:C260302EUR1,\r\n-}";
    assertThat(strict(one + one + "\r\n").footers()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"C, CRDT, PAYMENT", "D, DBIT, PAYMENT", "RC, DBIT, REVERSAL", "RD, CRDT, REVERSAL"})
  void readsMarksWithAndWithoutFundsCode(String mark, String side, String type) {
    for (String funds : List.of("", "R")) {
      SettlementEvent event = event("260303" + mark + funds + "5,NTRFX", "text");
      assertThat(event.creditDebit().value()).isEqualTo(side);
      assertThat(event.eventType().value()).isEqualTo(type);
    }
  }

  @Test
  void aReversalThatNamesAReasonIsAReturn() {
    SettlementEvent event = event("260303RD5,NTRFX", "/RTRN/AC04/EREF/E-1");
    assertThat(event.eventType()).isEqualTo(SettlementEventType.RETURN);
    assertThat(event.outcome().returnReason()).isEqualTo("AC04");
    assertThat(event.creditDebit()).isEqualTo(CreditDebit.CREDIT);
  }

  @ParameterizedTest
  @CsvSource({
    "2512310102, 2026-01-02, 2025-12-31",
    "2601021231, 2025-12-31, 2026-01-02",
    "2402280229, 2024-02-29, 2024-02-28",
    "991231, 1999-12-31, 1999-12-31"
  })
  void findsTheYearOfTheEntryDate(String dates, LocalDate booking, LocalDate value) {
    SettlementEvent event = event(dates + "C5,NTRFX", "text");
    assertThat(event.dates().booking()).isEqualTo(booking);
    assertThat(event.dates().value()).isEqualTo(value);
  }

  @Test
  void keepsShortFractionsAsReceived() {
    assertThat(event("260303C1125250,4NTRFX", "t").amount().amount().toPlainString())
        .isEqualTo("1125250.4");
    assertThat(event("260303C1500,NTRFX", "t").amount().amount().toPlainString()).isEqualTo("1500");
  }

  @Test
  void readsSupplementaryDetails() {
    SettlementEvent event = event("260303D110,NTRFX//B1\r\n/OCMT/USD120,5/CHGS/EUR1,25/", "text");
    assertThat(event.amounts().instructed()).isEqualTo(Money.of("120.5", "USD"));
    assertThat(event.amounts().charges().get(0).amount()).isEqualTo(Money.of("1.25", "EUR"));
    assertThat(kept(event, "supplementaryDetails")).isNotNull();
  }

  @Test
  void readsGermanDetailsWithKeywordsCutByFields() {
    SettlementEvent event =
        event(
            "2603030303C100,NTRFKREF+//B-7",
            wrapped(
                "166?00GUTSCHRIFT?109310?20EREF+E2E-000000000000000001?2123?22KREF+K-1"
                    + "?23MREF+M-1?24CRED+DE98ZZZ09999999999?25SVWZ+Rechnung 4711 und Rech"
                    + "?26nung 4712?27RF18539007547034 SV?28WZ+zweiter Teil?29ABWA+Andere AG"
                    + "?30BANKDEFF?31DE89370400440532013000?32Muster Lieferant Gesellscha"
                    + "?33ft mbH?34000"));
    assertThat(event.transactionCode().proprietary()).isEqualTo("NTRF+166");
    assertThat(event.references().endToEndId()).isEqualTo("E2E-00000000000000000123");
    assertThat(event.counterparty().name()).isEqualTo("Muster Lieferant Gesellschaft mbH");
    assertThat(event.counterparty().account().value()).isEqualTo("DE89370400440532013000");
    assertThat(event.counterparty().agentBic()).isEqualTo("BANKDEFF");
    assertThat(event.references().mandateId()).isEqualTo("M-1");
    assertThat(event.outcome().remittance().unstructured())
        .containsExactly("Rechnung 4711 und Rechnung 4712 RF18539007547034", "zweiter Teil");
    assertThat(event.outcome().remittance().creditorReference()).isEqualTo("RF18539007547034");
    assertThat(kept(event, "postingText")).isEqualTo(ExtensionValue.text("GUTSCHRIFT"));
    assertThat(kept(event, "ABWA")).isEqualTo(ExtensionValue.text("Andere AG"));
    assertThat(kept(event, "CRED")).isEqualTo(ExtensionValue.text("DE98ZZZ09999999999"));
    assertThat(event.eventType()).isEqualTo(SettlementEventType.PAYMENT);
  }

  @Test
  void readsGermanReferencesReturnReasonAndAmounts() {
    SettlementEvent event =
        event(
            "260303CR101,50NRTIKREF+",
            wrapped(
                "159?00RETOURE?20EREF+E-9?21KREF+K-9?22OAMT+100,00?23COAM+1,50?24PURP+SUPP"
                    + "?25SVWZ+Konto erloschen?26IBAN+DE89370400440532013000?27BIC+BANKDEFF"
                    + "?34901"));
    assertThat(event.eventType()).isEqualTo(SettlementEventType.RETURN);
    assertThat(event.outcome().returnReason()).isEqualTo("901");
    assertThat(event.references().endToEndId()).isEqualTo("E-9");
    assertThat(event.references().instructionId()).isEqualTo("K-9");
    assertThat(event.amounts().instructed()).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(event.amounts().charges().get(0).amount()).isEqualTo(Money.of("1.50", "EUR"));
    assertThat(event.counterparty().account().value()).isEqualTo("DE89370400440532013000");
    assertThat(event.counterparty().agentBic()).isEqualTo("BANKDEFF");
    assertThat(kept(event, "PURP")).isEqualTo(ExtensionValue.text("SUPP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "<", "~", "^"})
  void readsTheSignsThatPartGermanFields(String sign) {
    SettlementEvent event = event("260303C1,NTRFX", "166?20Text < 22?32Name".replace("?", sign));
    assertThat(event.counterparty().name()).isEqualTo("Name");
    assertThat(event.outcome().remittance().unstructured()).containsExactly("Text < 22");
    assertThat(event.transactionCode().proprietary()).isEqualTo("NTRF+166");
  }

  @Test
  void readsGermanFieldsThatHaveNoCodeBeforeThem() {
    SettlementEvent event = event("260303C1,NTRFX", "?20EREF+E-7?21SVWZ+Text?32Name");
    assertThat(event.counterparty().name()).isEqualTo("Name");
    assertThat(event.references().endToEndId()).isEqualTo("E-7");
    assertThat(event.transactionCode().proprietary()).isEqualTo("NTRF");
    assertThat(event("260303C1,NTRFX", "?why not").outcome().remittance().unstructured())
        .containsExactly("?why not");
  }

  @Test
  void germanFieldsWithoutKeywordsAreLinesAndOtherTextKeysAreNoReturn() {
    SettlementEvent event = event("260303C1,NTRFX", "166?20Rechnung 1?21Rechnung 2?60Ende?34997");
    assertThat(event.outcome().remittance().unstructured())
        .containsExactly("Rechnung 1", "Rechnung 2", "Ende");
    assertThat(event.outcome().returnReason()).isNull();
    assertThat(event.eventType()).isEqualTo(SettlementEventType.PAYMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "NCHG, 166, FEE",
    "NTRF, 808, FEE",
    "NTRF, 820, PAYMENT",
    "NTRF, 814, INTEREST",
    "NTRF, 899, REVERSAL",
    "NTRF, 109, RETURN",
    "NRTI, 166, RETURN",
    "FINT, 166, INTEREST",
    "NTRF, 166, PAYMENT"
  })
  void tellsKindsOfBookingsApart(String type, String business, String expected) {
    assertThat(event("260303D1," + type + "X", business + "?20text").eventType().value())
        .isEqualTo(expected);
  }

  @Test
  void readsSlashKeywords() {
    SettlementEvent event =
        event(
            "2603030303D12,10NTRFEREF//00000000000001",
            wrapped(
                "/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NA"
                    + "ME/LEVERANCIER B.V./REMI/FACTUUR 12/34 EN 56/EREF/NOTPROVIDED/PREF/"
                    + "BATCH-1/MARF/M-2/CSID/NL00ZZZ123456780000/ISDT/2026-03-02"));
    assertThat(event.counterparty().account().value()).isEqualTo("NL91ABNA0417164300");
    assertThat(event.counterparty().agentBic()).isEqualTo("ABNANL2A");
    assertThat(event.counterparty().name()).isEqualTo("LEVERANCIER B.V.");
    assertThat(event.outcome().remittance().unstructured()).containsExactly("FACTUUR 12/34 EN 56");
    assertThat(event.references().endToEndId()).isNull();
    assertThat(event.references().batchId()).isEqualTo("BATCH-1");
    assertThat(event.references().mandateId()).isEqualTo("M-2");
    assertThat(kept(event, "TRTP")).isEqualTo(ExtensionValue.text("SEPA OVERBOEKING"));
    assertThat(kept(event, "ISDT")).isEqualTo(ExtensionValue.text("2026-03-02"));
  }

  @Test
  void blanksAtTheEndOfWrappedLinesPartWords() {
    String first = "/REMI/" + "x".repeat(54);
    for (String blank : List.of(" ", "")) {
      SettlementEvent event =
          event("260303C1,NTRFX", first + "1234" + blank + "\r\n5678 and the rest");
      assertThat(event.outcome().remittance().unstructured())
          .containsExactly("x".repeat(54) + "1234 5678 and the rest");
    }
    assertThat(
            event("260303C1,NTRFX", first + "12345\r\n5678").outcome().remittance().unstructured())
        .containsExactly("x".repeat(54) + "123455678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KREF+", "EREF", "PREF", "MARF", "NONREF", "NOTPROVIDED"})
  void wordsThatPointElsewhereAreNoReferences(String word) {
    assertThat(event("260303C1,NTRF" + word, "text").references().instructionId()).isNull();
  }

  @Test
  void readsSlashKeywordsWithPartsInside() {
    SettlementEvent event =
        event(
            "260303C12,10NTRFEREF",
            "/EREF/E-5//CNTP/NL91ABNA0417164300/ABNANL2A/KLANT///\r\n"
                + "REMI/STRD/CUR/RF18539007547034//ULTD//NAME/MOEDER/");
    assertThat(event.references().endToEndId()).isEqualTo("E-5");
    assertThat(event.counterparty().name()).isEqualTo("KLANT");
    assertThat(event.counterparty().account().value()).isEqualTo("NL91ABNA0417164300");
    assertThat(event.outcome().remittance().creditorReference()).isEqualTo("RF18539007547034");
    assertThat(kept(event, "ULTD")).isEqualTo(ExtensionValue.text("MOEDER"));
    SettlementEvent free = event("260303C12,10NTRFX", "/ORDP//NAME/KLANT/REMI/USTD//VRIJE TEKST/");
    assertThat(free.counterparty().name()).isEqualTo("KLANT");
    assertThat(free.outcome().remittance().unstructured()).containsExactly("VRIJE TEKST");
  }

  @Test
  void readsSepaKeywordsInPlainText() {
    SettlementEvent event =
        event(
            "260303C12,10NTRFX",
            "Gutschrift\r\nEREF+E-5 MREF+M-5 SVWZ+Rechnung 8\r\nIBAN: DE89 3704 0044 0532 0130 00"
                + " BIC: BANKDEFF");
    assertThat(event.references().endToEndId()).isEqualTo("E-5");
    assertThat(event.references().mandateId()).isEqualTo("M-5");
    assertThat(event.counterparty().account().value()).isEqualTo("DE89370400440532013000");
    assertThat(event.counterparty().agentBic()).isEqualTo("BANKDEFF");
    assertThat(event.outcome().remittance().unstructured())
        .containsExactly("Gutschrift", "Rechnung 8");
  }

  @Test
  void aWrongCreditorReferenceIsText() {
    assertThat(
            event("260303C1,NTRFX", "RF19539007547034").outcome().remittance().creditorReference())
        .isNull();
  }

  @Test
  void equalEntriesAndRepeatedReferencesStayApart() {
    Items items =
        strict(
            message(
                ":61:260303C1,NTRFX",
                ":61:260303C1,NTRFX",
                ":61:260303C1,NTRFX//SAME",
                ":61:260303C2,NTRFX//SAME",
                ":61:260303C2,NTRFX//SAME",
                ":62F:C260303EUR1007,"));
    List<String> ids = items.events().stream().map(e -> e.entry().entryId()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids.get(0)).endsWith("-1");
    assertThat(ids.get(1)).endsWith("-2");
    assertThat(ids.get(2)).isEqualTo("SAME");
    assertThat(ids.get(3)).matches("SAME#[0-9a-f]{16}");
    assertThat(ids.get(4)).matches("SAME#[0-9a-f]{16}-2");
    assertThat(items.footers().get(0).check().balanced()).isTrue();
  }

  @Test
  void joinsPagesThatFollowEachOther() {
    String first =
        ":20:A\n:25:1\n:28C:7/1\n:60F:C260302EUR10,\n:61:260303C1,NTRFX\n:62M:C260303EUR11,\n-\n";
    String second =
        ":20:A\n:25:1\n:28C:7/2\n:60M:C260303EUR11,\n:61:260303C1,NTRFX\n:62F:C260303EUR12,\n-\n";
    Items items = strict(first + second);
    assertThat(items.footers()).hasSize(1);
    assertThat(items.footers().get(0).check().balanced()).isTrue();
    assertThat(items.footers().get(0).check().entryCount()).isEqualTo(2);
    assertThat(items.events()).extracting(e -> e.statement().page()).containsExactly(1, 2);
    Items alone = lenient(second);
    assertThat(alone.remarks()).containsExactly("4 WARNING MT940-PAGES");
    assertThat(alone.footers().get(0).check().gap()).isTrue();
    Items cut = lenient(first);
    assertThat(cut.remarks()).containsExactly("7 WARNING MT940-PAGES");
    assertThat(cut.footers().get(0).lastPage()).isFalse();
    assertThat(cut.footers().get(0).check().gap()).isTrue();
    Items skipped = lenient(first + second.replace("7/2", "7/3"));
    assertThat(skipped.footers()).extracting(f -> f.check().gap()).containsExactly(true, true);
    assertThat(refused(first)).extracting(BankFormatProblem::rule).isEqualTo("MT940-PAGES");
  }

  @Test
  void seesAGapBetweenStatementsOfAFile() {
    String first = ":20:A\n:25:1\n:28C:7\n:60F:C260302EUR10,\n:62F:C260303EUR10,\n-\n";
    String next = ":20:A\n:25:1\n:28C:8\n:60F:C260303EUR10,\n:62F:C260304EUR10,\n-\n";
    assertThat(strict(first + next).footers())
        .extracting(f -> f.check().gap())
        .containsExactly(null, false);
    assertThat(strict(first + next.replace("EUR10,", "EUR11,")).footers())
        .extracting(f -> f.check().gap())
        .containsExactly(null, true);
  }

  @Test
  void readsAnInterimReport() {
    String report =
        ":20:A\n:25:DE89370400440532013000EUR\n:28C:3/1\n:34F:EURD0,\n:34F:EURC0,\n"
            + ":13D:2603031205+0100\n:61:260303D5,NTRFX\n:86:text\n:61:260303EC6,NTRFX\n"
            + ":90D:1EUR5,\n:90C:1EUR6,\n:86:Interim\n-\n";
    Items items = strict(report);
    assertThat(items.events())
        .extracting(SettlementEvent::bookingStatus)
        .containsExactly(BookingStatus.PENDING, BookingStatus.PENDING);
    assertThat(items.events().get(1).creditDebit()).isEqualTo(CreditDebit.CREDIT);
    AccountStatement footer = items.footers().get(0);
    assertThat(footer.account().value()).isEqualTo("DE89370400440532013000");
    assertThat(footer.createdAt()).isEqualTo(Instant.parse("2026-03-03T11:05:00Z"));
    assertThat(footer.check().balanced()).isNull();
    assertThat(footer.check().bookedNet()).isEqualByComparingTo("0");
    assertThat(footer.totals())
        .isEqualTo(new StatementTotals(null, 1, new BigDecimal("6"), 1, new BigDecimal("5")));
    assertThat(refused(report.replace(":90D:1EUR5,", ":90D:2EUR5,")).rule())
        .isEqualTo("MT940-TOTALS");
    for (String other :
        List.of(
            report.replace(":28C:3/1", ":28C:3/2"),
            report.replace(":34F:EURD0,", ":34F:EURD100,"))) {
      assertThat(strict(other.replace(":90D:1EUR5,", ":90D:2EUR5,")).events()).hasSize(2);
    }
    Items wrapped = lenient(report.replace("1205+0100", "1205+0\n100"));
    assertThat(wrapped.remarks()).containsExactly("7 WARNING MT940-WRAP");
    assertThat(wrapped.footers().get(0).createdAt())
        .isEqualTo(Instant.parse("2026-03-03T11:05:00Z"));
  }

  @Test
  void anInterimReportWithoutEntriesHasHeaderAndFooter() {
    Items items = strict("{2:I942BANKDEFFXXXXN}{4:\n:20:A\n:25:1\n:28C:3\n:34F:EUR0,\n-}\n");
    assertThat(items.all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | MT940-DATE       | 260230C5,NTRFX",
        "5 | MT940-DATE       | 260303    C5,NTRFX",
        "5 | MT940-TYPE       | 260303C5,",
        "5 | MT940-AMOUNT     | 260303C,50NTRFX",
        "5 | MT940-AMOUNT     | 260303C5,123NTRFX",
        "5 | MT940-LENGTH     | 260303C5,NTRFREFERENCE-OF-20-CHARS",
        "5 | MT940-LENGTH     | 260303C5,NTRFX//REFERENCE-OF-22-CHARS-XX"
      })
  void habitsOfBanksPassOnlyWhenLenient(int line, String rule, String entry) {
    String text = message(":61:" + entry, ":86:text", ":62F:C260303EUR1005,");
    BankFormatProblem problem = refused(text);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.field()).isEqualTo(":61:");
    Items items = lenient(text);
    assertThat(items.remarks()).containsExactly(line + " WARNING " + rule);
    assertThat(items.events()).hasSize(1);
  }

  @Test
  void thirtiethOfFebruaryIsTheMonthsLastDay() {
    Items items = lenient(message(":61:2602300302C5,NTRFX", ":62F:C260303EUR1005,"));
    assertThat(items.event().dates().value()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(items.event().dates().booking()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "260303X5,NTRFX", // no mark
        "2603035,NTRFX", // no mark at all
        "260303C5.00NTRFX", // a point is no decimal sign
        "260303C1.500,00NTRFX",
        "260303C500NTRFX", // units or cents?
        "261303C5,NTRFX",
        "260300C5,NTRFX",
        "2603031345C5,NTRFX",
        "26030C5,NTRFX",
        "260303EC5,NTRFX", // expected only
        ""
      })
  void aBrokenEntryIsSaidAndItsNeighboursAreRead(String broken) {
    String text =
        message(
            ":61:260303C1,NTRFA//A",
            ":86:first",
            ":61:" + broken,
            ":86:details of the broken one",
            ":61:260303C2,NTRFB//B",
            ":86:second",
            ":62F:C260303EUR1008,");
    Items items = lenient(text);
    assertThat(items.events()).extracting(e -> e.entry().entryId()).containsExactly("A", "B");
    assertThat(items.events().get(1).outcome().remittance().unstructured())
        .containsExactly("second");
    assertThat(items.remarks()).hasSize(1);
    assertThat(items.remarks().get(0)).startsWith("7 ERROR MT940-");
    assertThat(items.footers().get(0).check().balanced()).isFalse();
    assertThat(items.footers().get(0).extensions().isEmpty()).isTrue();
    assertThat(refused(text).line()).isEqualTo(7);
  }

  @Test
  void emptyLinesWrapsAndBinaryCharactersPassWhenLenient() {
    Items items =
        lenient(
            HEAD
                + "\r\n:61:260303C1,NTRFX\r\n:86:a\r\n\r\n:12 Uhr\r\n-Rest\r\n:86:\r\n"
                + ":61:260303C1,NTRFX\r\n:86:\u00fc\u0007z\r\n:62F:C260303EUR1002,");
    assertThat(items.remarks())
        .containsExactly(
            "5 WARNING MT940-EMPTY-LINE",
            "8 WARNING MT940-EMPTY-LINE",
            "9 WARNING MT940-WRAP",
            "10 WARNING MT940-WRAP",
            "13 WARNING TEXT-CHARACTER",
            "14 WARNING MT940-END");
    assertThat(items.events().get(0).outcome().remittance().unstructured())
        .containsExactly("a", ":12 Uhr", "-Rest");
    assertThat(items.events().get(1).outcome().remittance().unstructured())
        .containsExactly("\u00fc z");
    assertThat(items.footers().get(0).check().balanced()).isTrue();
  }

  @Test
  void findsTheCurrencyBehindTheAccount() {
    for (String account : List.of("NL91ABNA0417164300EUR", "NL91ABNA0417164300 EUR")) {
      assertThat(
              strict(message(":62F:C260302EUR1000,").replace("50880050/0194774400888", account))
                  .footers()
                  .get(0)
                  .account()
                  .value())
          .isEqualTo("NL91ABNA0417164300");
    }
  }

  @Test
  void longStatementNumbersPassWhenLenient() {
    String text = message(":62F:C260302EUR1000,").replace("21/1", "2026001234/1");
    assertThat(refused(text).rule()).isEqualTo("MT940-NUMBER");
    assertThat(lenient(text).footers().get(0).statement().sequence()).isEqualTo("2026001234");
  }

  @Test
  void aMessageThatCannotBeReadLeavesTheNextAlone() {
    String good = ":20:B\n:25:2\n:28C:1\n:60F:C260302EUR1,\n:62F:C260302EUR1,\n-\n";
    for (String bad :
        List.of(
            ":20:A\n:28C:1\n:60F:C260302EUR1,\n:61:260303C1,NTRFX\n:62F:C260302EUR1,\n-\n",
            ":20:A\n:25:1\n:28C:1\n:61:260303C1,NTRFX\n:62F:C260302EUR1,\n-\n",
            ":20:A\n:25:1\n:28C:1\n:60F:C2603\n:61:260303C1,NTRFX\n-\n",
            ":20:A\n:25:1\n:28C:1\n-\n")) {
      Items items = lenient(bad + good);
      assertThat(items.remarks()).as(bad).hasSize(1);
      assertThat(items.remarks().get(0)).contains("ERROR");
      assertThat(items.events()).isEmpty();
      assertThat(items.footers()).extracting(f -> f.account().value()).containsExactly("2");
      assertThat(refused(bad + good).rule()).startsWith("MT940-");
    }
  }

  @Test
  void aStatementThatIsCutOffIsNotBalanced() {
    Items items = lenient(HEAD + ":61:260303C1,NTRFX\r\n:86:te");
    assertThat(items.remarks()).containsExactly("6 WARNING MT940-END", "6 ERROR MT940-MISSING");
    assertThat(items.footers().get(0).check().balanced()).isNull();
    assertThat(items.footers().get(0).lastPage()).isNull();
  }

  @Test
  void anUnreadableClosingBalanceIsNoBalance() {
    Items items = lenient(message(":62F:C260302EUR1000"));
    assertThat(items.remarks()).containsExactly("5 ERROR MT940-BALANCE");
    assertThat(items.footers().get(0).check().balanced()).isNull();
  }

  @Test
  void noMessageIsNoStatement() {
    for (String text : List.of("", "hello\n", "<Document/>")) {
      for (Strictness strictness : Strictness.values()) {
        assertThat(catchThrowableOfType(BankFormatProblem.class, () -> Items.mt(text, strictness)))
            .as(text)
            .hasFieldOrPropertyWithValue("rule", "MT940-MISSING");
      }
    }
  }

  @Test
  void problemsHoldNothingOfTheContent() {
    BankFormatProblem problem = refused(message(":61:260303X5,NTRFSECRET99"));
    assertThat(problem.getMessage())
        .startsWith("MT940-ENTRY at line 5, :61:: ")
        .doesNotContain("SECRET99", "0194774400888");
    assertThat(event("260303C5,NTRFX", "text").toString()).doesNotContain("0194774400888");
  }
}
