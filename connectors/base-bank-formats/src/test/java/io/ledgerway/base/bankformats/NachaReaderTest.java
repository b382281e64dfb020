package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NachaReaderTest {

  private static final AccountNumber OURS = new AccountNumber("5550001111");
  private static final String ORIGINAL = "990000010000001";

  private static List<NachaItem> read(String text, NachaOptions options) {
    List<NachaItem> items = new ArrayList<>();
    try (NachaReader reader = NachaReader.open(Items.bytes(text), options)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    return items;
  }

  private static List<NachaItem> strict(String text) {
    return read(text, NachaOptions.of(OURS, Strictness.STRICT));
  }

  private static List<NachaItem> lenient(String text) {
    return read(text, NachaOptions.of(OURS, Strictness.LENIENT));
  }

  private static SettlementEvent returned(NachaText file) {
    List<NachaItem> items = strict(file.text());
    assertThat(items).hasSize(1);
    return ((NachaItem.Return) items.get(0)).event();
  }

  private static List<String> remarks(List<NachaItem> items) {
    return items.stream()
        .filter(NachaItem.Remark.class::isInstance)
        .map(NachaItem.Remark.class::cast)
        .map(r -> r.line() + " " + r.finding().severity() + " " + r.finding().rule())
        .toList();
  }

  private static ExtensionValue kept(SettlementEvent event, String name) {
    return event.extensions().values().get(ExtensionKey.of("nacha", name));
  }

  @Test
  void readsAReturn() {
    SettlementEvent event =
        returned(
            new NachaText()
                .batch("CCD", "260303", "063")
                .entry("21", 125050, "SUPPLIER 1", "1")
                .addenda99("R03", ORIGINAL, "NO SUCH ACCOUNT")
                .end());
    assertThat(event.account()).isEqualTo(OURS);
    assertThat(event.eventType()).isEqualTo(SettlementEventType.RETURN);
    assertThat(event.bookingStatus()).isEqualTo(BookingStatus.INFORMATION);
    assertThat(event.creditDebit()).isEqualTo(CreditDebit.CREDIT);
    assertThat(event.amount()).isEqualTo(Money.of("1250.50", "USD"));
    assertThat(event.outcome().returnReason()).isEqualTo("R03");
    assertThat(event.outcome().reverses())
        .isEqualTo(new EntryRef(ORIGINAL, null, null, null, null));
    assertThat(event.references().instructionId()).isEqualTo(ORIGINAL);
    assertThat(event.references().endToEndId()).isEqualTo("ALIAS1");
    assertThat(event.entry().bankReference()).isEqualTo("880000040000001");
    assertThat(event.entry().entryId()).isEqualTo("880000040000001/2026-03-04");
    assertThat(event.dates().value()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(event.counterparty().name()).isEqualTo("SUPPLIER 1");
    assertThat(event.counterparty().account()).isEqualTo(new AccountNumber("000123451"));
    assertThat(event.outcome().remittance().unstructured()).containsExactly("NO SUCH ACCOUNT");
    assertThat(event.transactionCode().proprietary()).isEqualTo("CCD+21");
    assertThat(kept(event, "originalBank")).isEqualTo(ExtensionValue.text("88000004"));
    assertThat(event.toString()).doesNotContain("000123451", "5550001111");
  }

  @ParameterizedTest
  @CsvSource({
    "21, R02, RETURN, CRDT",
    "31, R16, RETURN, CRDT",
    "22, R03, RETURN, CRDT",
    "26, R01, RETURN, DBIT",
    "36, R29, RETURN, DBIT",
    "21, R61, REVERSAL, DBIT",
    "26, R67, REVERSAL, CRDT",
    "21, R71, RETURN, CRDT",
    "26, R74, RETURN, DBIT",
    "21, R80, RETURN, CRDT"
  })
  void aReturnGoesTheOtherWayAndADishonouredOneBack(
      String code, String reason, String type, String side) {
    SettlementEvent event =
        returned(
            new NachaText()
                .batch("CCD", "260303", "063")
                .entry(code, 100, "SUPPLIER 1", "1")
                .addenda99(reason, ORIGINAL, "")
                .end());
    assertThat(event.eventType().value()).isEqualTo(type);
    assertThat(event.creditDebit().value()).isEqualTo(side);
    assertThat(event.outcome().returnReason()).isEqualTo(reason);
  }

  @Test
  void readsDishonouredAndContestedReturns() {
    String rest = "   " + "880000040000001" + "063" + "03";
    SettlementEvent dishonoured =
        returned(
            new NachaText()
                .batch("CCD", "260305", "066")
                .entry("21", 100, "SUPPLIER 1", "1")
                .addenda99("R69", ORIGINAL, rest + "01*02")
                .end());
    assertThat(dishonoured.outcome().reverses().entryId()).isEqualTo("880000040000001");
    assertThat(kept(dishonoured, "returnTraceNumber"))
        .isEqualTo(ExtensionValue.text("880000040000001"));
    assertThat(kept(dishonoured, "returnReason")).isEqualTo(ExtensionValue.text("R03"));
    assertThat(dishonoured.outcome().remittance().unstructured()).containsExactly("01*02");
    SettlementEvent contested =
        returned(
            new NachaText()
                .batch("CCD", "260307", "068")
                .entry("21", 100, "SUPPLIER 1", "1")
                .addenda99("R73", ORIGINAL, "062" + rest.substring(3) + "990000010000009" + "06669")
                .end());
    assertThat(contested.outcome().reverses().entryId()).isEqualTo(ORIGINAL);
    assertThat(kept(contested, "returnReason")).isEqualTo(ExtensionValue.text("R03"));
    assertThat(contested.outcome().remittance().unstructured()).isEmpty();
  }

  @Test
  void readsReturnsOfCtxAndOfInternationalEntries() {
    SettlementEvent ctx =
        returned(
            new NachaText()
                .batch("CTX", "260303", "063")
                .entry("21", 100, "0001SUPPLIER CTX", "1")
                .addenda99("R04", ORIGINAL, "")
                .end());
    assertThat(ctx.counterparty().name()).isEqualTo("SUPPLIER CTX");
    SettlementEvent international =
        returned(
            new NachaText()
                .batch("IAT", "260303", "063")
                .international("21", 100, "FOREIGN-ACCOUNT-1")
                .addenda99("R03", ORIGINAL, "0000000100INFO")
                .end());
    assertThat(international.counterparty().account())
        .isEqualTo(new AccountNumber("FOREIGN-ACCOUNT-1"));
    assertThat(international.outcome().remittance().unstructured()).containsExactly("INFO");
    assertThat(international.amount()).isEqualTo(Money.of("1.00", "USD"));
  }

  @Test
  void anInternationalEntryInAnotherCurrencyIsNotGuessed() {
    String text =
        new NachaText()
            .batch("IAT", "260303", "063", "EURUSD")
            .international("21", 100, "FOREIGN-ACCOUNT-1")
            .addenda99("R03", ORIGINAL, "")
            .end()
            .text();
    assertThat(remarks(lenient(text))).containsExactly("3 ERROR NACHA-ENTRY");
  }

  @Test
  void readsANotificationOfChange() {
    List<NachaItem> items =
        strict(
            new NachaText()
                .batch("COR", "260303", "   ")
                .entry("21", 0, "SUPPLIER 1", "1")
                .addenda98("C01", ORIGINAL, "9998887776")
                .end()
                .text());
    ChangeNotice notice = ((NachaItem.Change) items.get(0)).notice();
    assertThat(notice)
        .isEqualTo(
            new ChangeNotice(
                3,
                "C01",
                ORIGINAL,
                "880000040000001",
                new AccountNumber("000123451"),
                "ALIAS1",
                "SUPPLIER 1",
                "88000004",
                "9998887776"));
    assertThat(notice.toString()).doesNotContain("9998887776", "000123451", "ALIAS1");
  }

  @Test
  void originatedEntriesAreToldWhenAskedFor() {
    String text =
        new NachaText()
            .batch("PPD", "260303", "   ")
            .entry("27", 500, "CUSTOMER", "0")
            .end()
            .text();
    assertThat(strict(text)).isEmpty();
    List<NachaItem> items = read(text, NachaOptions.of(OURS, Strictness.STRICT).withOriginated());
    NachaEntry entry = ((NachaItem.Originated) items.get(0)).entry();
    assertThat(entry.side()).isEqualTo(CreditDebit.DEBIT);
    assertThat(entry.amount()).isEqualTo(Money.of("5.00", "USD"));
  }

  @ParameterizedTest
  @CsvSource({
    "251231, 002, 2026-01-02", "260102, 365, 2025-12-31", "260303, 063, 2026-03-04",
    "241231, 366, 2024-12-31", "260303, '   ', ", "260303, 000, "
  })
  void findsTheYearOfTheSettlementDay(String effective, String day, LocalDate expected) {
    SettlementEvent event =
        returned(
            new NachaText()
                .batch("CCD", effective, day)
                .entry("21", 100, "SUPPLIER 1", "1")
                .addenda99("R03", ORIGINAL, "")
                .end());
    assertThat(event.dates().value()).isEqualTo(expected);
  }

  @Test
  void checksCountsHashesAndTotalsOnBothLevels() {
    String good = oneReturn();
    assertThat(strict(good)).hasSize(1);
    String[] lines = good.split("\n");
    for (int position : new int[] {10, 20, 32, 44, 50, 87, 94}) {
      wrong(lines, 4, position, "5 ERROR NACHA-CONTROL");
    }
    for (int position : new int[] {7, 13, 21, 31, 43, 55}) {
      wrong(lines, 5, position, "6 ERROR NACHA-CONTROL");
    }
  }

  /** Changes one character. */
  private static void wrong(String[] lines, int index, int position, String expected) {
    String[] changed = lines.clone();
    char old = changed[index].charAt(position - 1);
    changed[index] =
        changed[index].substring(0, position - 1)
            + (old == '7' ? '8' : '7')
            + changed[index].substring(position);
    String text = String.join("\n", changed);
    List<NachaItem> items = lenient(text);
    assertThat(remarks(items)).as(index + ":" + position).containsExactly(expected);
    assertThat(items).anyMatch(NachaItem.Return.class::isInstance);
    assertThat(catchThrowableOfType(BankFormatProblem.class, () -> strict(text)).rule())
        .isEqualTo("NACHA-CONTROL");
  }

  private static String oneReturn() {
    return new NachaText()
        .batch("CCD", "260303", "063")
        .entry("21", 125050, "SUPPLIER 1", "1")
        .addenda99("R03", ORIGINAL, "")
        .end()
        .text();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aFileThatIsCutOffIsSaid(int lines) {
    StringBuilder cut = new StringBuilder();
    oneReturn().lines().limit(lines).forEach(line -> cut.append(line).append('\n'));
    assertThat(catchThrowableOfType(BankFormatProblem.class, () -> strict(cut.toString())).rule())
        .isIn("NACHA-MISSING", "NACHA-ADDENDA");
    List<NachaItem> items = lenient(cut.toString());
    assertThat(remarks(items)).isNotEmpty().allMatch(remark -> remark.contains("ERROR"));
    assertThat(items.stream().filter(NachaItem.Return.class::isInstance).count())
        .isEqualTo(lines >= 4 ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "25", "61", "2A", "99"})
  void entriesOfUnknownCodesAreSaidAndNeighboursRead(String code) {
    String good = oneReturn();
    String text =
        new NachaText()
            .batch("CCD", "260303", "063")
            .entry("21", 125050, "SUPPLIER 1", "1")
            .addenda99("R03", ORIGINAL, "")
            .entry(code, 100, "SUPPLIER 1", "1")
            .addenda99("R03", ORIGINAL, "")
            .end()
            .text();
    List<NachaItem> items = lenient(text);
    assertThat(remarks(items)).containsExactly("5 ERROR NACHA-ENTRY");
    assertThat(items.stream().filter(NachaItem.Return.class::isInstance)).hasSize(1);
    assertThat(items.get(0).toString()).isEqualTo(strict(good).get(0).toString());
  }

  @Test
  void aReturnThatDoesNotSayWhyIsSaid() {
    String noAddenda =
        new NachaText()
            .batch("CCD", "260303", "063")
            .entry("21", 100, "SUPPLIER 1", "0")
            .end()
            .text();
    assertThat(remarks(lenient(noAddenda))).containsExactly("3 ERROR NACHA-ADDENDA");
    String noTrace =
        new NachaText()
            .batch("CCD", "260303", "063")
            .entry("21", 100, "SUPPLIER 1", "1")
            .addenda99("R03", "               ", "")
            .end()
            .text();
    assertThat(remarks(lenient(noTrace))).containsExactly("4 ERROR NACHA-ADDENDA");
    String noCode =
        new NachaText()
            .batch("CCD", "260303", "063")
            .entry("21", 100, "SUPPLIER 1", "1")
            .addenda99("X03", ORIGINAL, "")
            .end()
            .text();
    assertThat(remarks(lenient(noCode))).containsExactly("4 ERROR NACHA-ADDENDA");
  }

  @Test
  void longRecordsEmptyLinesAndStrayRecordsAreSaid() {
    String good = oneReturn();
    assertThat(remarks(lenient(good.replaceFirst("\n", "\n\n"))))
        .containsExactly("2 WARNING NACHA-EMPTY-LINE");
    assertThat(remarks(lenient(good.replaceFirst("\n5", "X\n5")))).contains("1 ERROR NACHA-LENGTH");
    assertThat(remarks(lenient(good.replaceFirst("\n8", "\nZ\n8"))))
        .contains("5 ERROR NACHA-RECORD");
  }

  @Test
  void shortRecordsAndFilesInOneAreRead() {
    String good = oneReturn();
    String stripped = good.lines().map(String::stripTrailing).reduce("", (a, b) -> a + b + "\r\n");
    assertThat(strict(stripped)).hasSize(1);
    List<NachaItem> both = strict(good + good);
    assertThat(both).hasSize(2);
  }

  @Test
  void otherFilesAreRefused() {
    for (String text : List.of("", "hello", "01,BANK,US,260303,0700,77,80,,2/\n")) {
      for (Strictness strictness : Strictness.values()) {
        assertThat(
                catchThrowableOfType(
                    BankFormatProblem.class, () -> read(text, NachaOptions.of(OURS, strictness))))
            .as(text)
            .hasFieldOrPropertyWithValue("rule", "NACHA-MISSING");
      }
    }
  }
}
