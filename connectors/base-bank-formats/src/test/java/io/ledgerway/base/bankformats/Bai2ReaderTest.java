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
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementTotals;
import io.ledgerway.model.v1.value.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bai2ReaderTest {

  private static final String FILE = "01,BANK,US,260303,0700,77,80,,2/\n";
  private static final String GROUP = "02,US,BANK,1,260302,2359,USD,2/\n";

  /** A file of one group with one account, whose trailers count and add up. */
  private static String file(String group, String account, long total, String... details) {
    String body = account + "\n" + String.join("\n", details) + (details.length == 0 ? "" : "\n");
    long lines = body.lines().count() + 1;
    return FILE
        + group
        + body
        + ("49," + total + "," + lines + "/\n")
        + ("98," + total + ",1," + (lines + 2) + "/\n")
        + ("99," + total + ",1," + (lines + 4) + "/\n");
  }

  private static Items strict(String text) {
    return Items.bai(text, Strictness.STRICT);
  }

  private static Items lenient(String text) {
    return Items.bai(text, Strictness.LENIENT);
  }

  private static BankFormatProblem refused(String text) {
    return catchThrowableOfType(BankFormatProblem.class, () -> strict(text));
  }

  private static SettlementEvent detail(long amount, String... lines) {
    return strict(file(GROUP, "03,0001112223,USD/", amount, lines)).event();
  }

  private static ExtensionValue kept(SettlementEvent event, String name) {
    return event.extensions().values().get(ExtensionKey.of("bai2", name));
  }

  @Test
  void readsAFile() {
    Items items =
        strict(
            file(
                GROUP,
                "03,0001112223,,010,+100000,,,015,90050,,/\n88,040,95000,,,045,-5000,,,072,700,/\n"
                    + "88,,100,50,1,Z,400,10000,1,,190/\n88,20,,/",
                100000 + 90050 + 95000 - 5000 + 700 + 50 + 10000 + 20 + 50 + 10000,
                "16,165,50,Z,BREF1,CREF1,ACME, INC. A/B PAYMENT",
                "16,495,10000,0,BREF2,,WIRE OUT/"));
    SettlementEvent in = items.events().get(0);
    assertThat(in.account().value()).isEqualTo("0001112223");
    assertThat(in.creditDebit()).isEqualTo(CreditDebit.CREDIT);
    assertThat(in.amount().toString()).isEqualTo("0.50 USD");
    assertThat(in.bookingStatus()).isEqualTo(BookingStatus.BOOKED);
    assertThat(in.entry().entryId()).isEqualTo("BREF1");
    assertThat(in.references().instructionId()).isEqualTo("CREF1");
    assertThat(in.outcome().remittance().unstructured()).containsExactly("ACME, INC. A/B PAYMENT");
    assertThat(in.transactionCode().proprietary()).isEqualTo("165");
    assertThat(in.dates().booking()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(in.dates().value()).isNull();
    SettlementEvent out = items.events().get(1);
    assertThat(out.creditDebit()).isEqualTo(CreditDebit.DEBIT);
    assertThat(out.outcome().remittance().unstructured()).containsExactly("WIRE OUT");
    assertThat(out.dates().value()).isEqualTo(LocalDate.of(2026, 3, 2));
    AccountStatement footer = items.footers().get(0);
    assertThat(footer.statement().id()).isEqualTo("BANK/260303/77");
    assertThat(footer.check().balanced()).isTrue();
    assertThat(footer.check().bookedNet()).isEqualByComparingTo("-99.50");
    assertThat(footer.totals())
        .isEqualTo(
            new StatementTotals(null, 1, new BigDecimal("0.50"), 1, new BigDecimal("100.00")));
    assertThat(footer.balances())
        .extracting(StatementBalance::type)
        .containsExactly(
            BalanceType.OPENING_BOOKED,
            BalanceType.CLOSING_BOOKED,
            new BalanceType("OPAV"),
            BalanceType.CLOSING_AVAILABLE,
            new BalanceType("BAI2-072"));
    assertThat(footer.balances().get(3).creditDebit()).isEqualTo(CreditDebit.DEBIT);
    assertThat(footer.balances().get(3).amount().toString()).isEqualTo("50.00 USD");
    assertThat(footer.extensions().values().get(ExtensionKey.of("bai2", "summary.190")))
        .isEqualTo(ExtensionValue.text("0.20"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "16,195,700,,B,C,T                       | -          | -",
        "16,195,700,Z,B,C,T                      | -          | -",
        "16,195,700,0,B,C,T                      | 2026-03-02 | 0",
        "16,195,700,1,B,C,T                      | -          | 1",
        "16,195,700,2,B,C,T                      | -          | 2",
        "16,195,700,S,100,200,400,B,C,T          | -          | S,100,200,400",
        "16,195,700,S,,,700,B,C,T                | -          | S,,,700",
        "16,195,700,V,260305,0900,B,C,T          | 2026-03-05 | V,260305,0900",
        "16,195,700,V,260305,,B,C,T              | 2026-03-05 | V,260305,",
        "16,195,700,D,2,0,300,1,400,B,C,T        | -          | D,2,0,300,1,400",
        "16,195,700,D,0,B,C,T                    | -          | D,0"
      })
  void everyFundsTypeTakesItsFields(String line, LocalDate value, String funds) {
    SettlementEvent event = detail(700, line);
    assertThat(event.entry().bankReference()).isEqualTo("B");
    assertThat(event.references().instructionId()).isEqualTo("C");
    assertThat(event.outcome().remittance().unstructured()).containsExactly("T");
    assertThat(event.dates().value()).isEqualTo(value);
    assertThat(kept(event, "funds")).isEqualTo(funds == null ? null : ExtensionValue.text(funds));
  }

  @Test
  void recordsGoOnAnywhere() {
    SettlementEvent event =
        detail(700, "16,195,700,S,100/", "88,200,400,B/", "88,C,TEXT ONE, OF", "88,TWO/THREE/");
    assertThat(event.entry().bankReference()).isEqualTo("B");
    assertThat(event.references().instructionId()).isEqualTo("C");
    assertThat(event.outcome().remittance().unstructured())
        .containsExactly("TEXT ONE, OF", "TWO/THREE");
    SettlementEvent afterReferences = detail(5, "16,347,5,,B,/", "88,INTEREST, EARNED");
    assertThat(afterReferences.entry().bankReference()).isEqualTo("B");
    assertThat(afterReferences.references().instructionId()).isNull();
    assertThat(afterReferences.outcome().remittance().unstructured())
        .containsExactly("INTEREST, EARNED");
    SettlementEvent allEmpty = detail(5, "16,115,5,S,1,2,2,,,/", "88,ONLY TEXT");
    assertThat(allEmpty.outcome().remittance().unstructured()).containsExactly("ONLY TEXT");
  }

  @Test
  void paddingIsNoText() {
    String padded =
        file(GROUP, "03,0001112223,USD/", 700, "16,195,700,,B,C,TEXT")
            .lines()
            .map(line -> String.format("%-80s", line))
            .reduce("", (all, line) -> all + line + "\r\n");
    assertThat(strict(padded).event().outcome().remittance().unstructured())
        .containsExactly("TEXT");
  }

  @Test
  void missingSlashesPassWhenLenient() {
    String text =
        file(GROUP, "03,0001112223,USD,010,100,,,/\n88,015,800,,/", 1600, "16,195,700,,B,C,T");
    Items items = lenient(text.replace("/\n", "\n"));
    assertThat(items.remarks())
        .containsExactly(
            "1 WARNING BAI2-SLASH",
            "2 WARNING BAI2-SLASH",
            "3 WARNING BAI2-SLASH",
            "6 WARNING BAI2-SLASH",
            "7 WARNING BAI2-SLASH",
            "8 WARNING BAI2-SLASH");
    assertThat(items.footers().get(0).check().balanced()).isTrue();
    assertThat(refused(text.replace("/\n", "\n")).rule()).isEqualTo("BAI2-SLASH");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 700, ''", "200, 700, CRDT", "399, 700, CRDT", "400, 700, ''", "401, 700, DBIT",
    "699, 700, DBIT", "700, 700, ''", "799, 700, ''", "015, 700, ''", "800, 700, ''",
    "919, 700, ''", "920, 700, CRDT", "959, 700, CRDT", "960, 700, DBIT", "999, 700, DBIT",
    "19, 700, ''", "AB1, 700, ''", "195, -700, ''", "195, 7.00, ''", "195, '', ''"
  })
  void theSideComesFromTheTypeCodeAndIsNeverGuessed(String code, String amount, String side) {
    long total = amount.matches("-?[0-9]+") ? Long.parseLong(amount) : 0;
    Items items =
        lenient(
            file(
                GROUP,
                "03,0001112223,USD/",
                total + 10,
                "16," + code + "," + amount + ",,B,C,T",
                "16,195,10,,NEIGHBOUR,,"));
    assertThat(items.events()).hasSize(side.isEmpty() ? 1 : 2);
    assertThat(items.events().get(items.events().size() - 1).entry().entryId())
        .isEqualTo("NEIGHBOUR");
    if (side.isEmpty()) {
      assertThat(items.remarks()).hasSize(1);
      assertThat(items.remarks().get(0)).startsWith("4 ERROR BAI2-");
    } else {
      assertThat(items.events().get(0).creditDebit().value()).isEqualTo(side);
      assertThat(items.remarks()).isEmpty();
    }
  }

  @Test
  void unknownFundsAreAnUnreadableEntry() {
    String text = file(GROUP, "03,0001112223,USD/", 15, "16,195,5,X,B,C,T", "16,195,10,D,x,B,C,T");
    Items items = lenient(text);
    assertThat(items.events()).isEmpty();
    assertThat(items.remarks()).containsExactly("4 ERROR BAI2-FUNDS", "5 ERROR BAI2-FUNDS");
    assertThat(refused(text).rule()).isEqualTo("BAI2-FUNDS");
  }

  @Test
  void type890IsNoBookingAndNoError() {
    Items items = strict(file(GROUP, "03,0001112223,USD/", 0, "16,890,,,,,SOME TEXT"));
    assertThat(items.events()).isEmpty();
    assertThat(items.remarks()).containsExactly("4 INFORMATION BAI2-NO-MONEY");
  }

  @ParameterizedTest
  @CsvSource({
    "JPY, USD, 12345 JPY",
    "KWD, USD, 12.345 KWD",
    "'', EUR, 123.45 EUR",
    "'', JPY, 12345 JPY",
    "'', '', 123.45 USD"
  })
  void amountsHaveTheDecimalsOfTheirCurrency(String account, String group, String expected) {
    SettlementEvent event =
        strict(
                file(
                    GROUP.replace("USD", group),
                    "03,0001112223," + account + "/",
                    12345,
                    "16,195,12345,,B,C,T"))
            .event();
    assertThat(event.amount().toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, BOOKED",
    "1, 2, BOOKED",
    "1, '', BOOKED",
    "1, 3, PENDING",
    "1, 4, PENDING",
    "3, 2, BOOKED",
    "3, 3, PENDING",
    "2, 2, INFORMATION",
    "4, 2, INFORMATION",
    "2, 3, INFORMATION"
  })
  void statusAndDayOfTheGroupSayWhetherEntriesAreBooked(
      String status, String modifier, String expected) {
    String group = "02,US,BANK," + status + ",260302,2359,USD," + modifier + "/\n";
    Items items =
        strict(file(group, "03,0001112223,USD,010,100,,,015,800,,/", 1600, "16,195,700,,B,C,T"));
    SettlementEvent event = items.event();
    assertThat(event.bookingStatus().value()).isEqualTo(expected);
    boolean booked = expected.equals("BOOKED");
    assertThat(items.footers().get(0).check().bookedNet()).isEqualByComparingTo(booked ? "7" : "0");
    assertThat(items.footers().get(0).check().balanced()).isEqualTo(booked ? true : null);
    ExtensionValue kept = kept(event, "groupStatus");
    if (status.equals("1")) {
      assertThat(kept).isNull();
    } else {
      assertThat(kept.mustUnderstand()).isEqualTo(!status.equals("3"));
    }
    assertThat(event.entry().entryId()).isEqualTo("B");
  }

  @ParameterizedTest
  @CsvSource({
    "257, RETURN",
    "555, RETURN",
    "252, REVERSAL",
    "354, INTEREST",
    "698, FEE",
    "475, PAYMENT"
  })
  void tellsKindsOfBookingsApart(String code, String type) {
    assertThat(detail(5, "16," + code + ",5,,B,C,T").eventType().value()).isEqualTo(type);
  }

  @Test
  void checksTotalsAndCountsOnEachLevel() {
    String good = file(GROUP, "03,0001112223,USD/", 700, "16,195,700,,B,C,T");
    assertThat(strict(good).footers()).hasSize(1);
    for (String trailer : List.of("49,700,3/", "98,700,1,5/", "99,700,1,7/")) {
      String[] fields = trailer.replace("/", "").split(",");
      for (int i = 1; i < fields.length; i++) {
        String[] wrong = fields.clone();
        wrong[i] = "9";
        String text = good.replace(trailer, String.join(",", wrong) + "/");
        assertThat(text).isNotEqualTo(good);
        assertThat(refused(text).rule()).as(text).isEqualTo("BAI2-CONTROL");
        Items items = lenient(text);
        assertThat(items.remarks()).hasSize(1);
        assertThat(items.remarks().get(0)).contains("ERROR BAI2-CONTROL");
        assertThat(items.events()).hasSize(1);
        assertThat(items.footers().get(0).check().balanced())
            .isEqualTo(trailer.startsWith("49") ? false : null);
      }
    }
  }

  @Test
  void readsSeveralAccountsAndGroups() {
    String text =
        FILE
            + GROUP
            + "03,1,USD/\n16,195,700,,B,C,T\n49,700,3/\n"
            + "03,2,USD/\n16,195,50,,B,C,T\n49,50,3/\n98,750,2,8/\n"
            + "02,US,BANK,1,260302,2359,EUR,2/\n03,3,/\n49,0,2/\n98,0,1,4/\n99,750,2,14/\n";
    Items items = strict(text);
    assertThat(items.footers())
        .extracting(footer -> footer.account().value())
        .containsExactly("1", "2", "3");
    assertThat(items.events()).extracting(e -> e.entry().entryId()).containsExactly("B", "B");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7})
  void aFileThatIsCutOffIsSaid(int lines) {
    String good = file(GROUP, "03,0001112223,USD,010,0,,,015,700,,/", 1400, "16,195,700,,B,C,T");
    StringBuilder cut = new StringBuilder();
    good.lines().limit(lines - 1).forEach(line -> cut.append(line).append('\n'));
    assertThat(refused(cut.toString()).rule()).isEqualTo("BAI2-MISSING");
    Items items = lenient(cut.toString());
    assertThat(items.remarks()).isNotEmpty().allMatch(remark -> remark.contains("ERROR"));
    assertThat(items.footers()).hasSize(lines > 3 ? 1 : 0);
    if (lines == 4 || lines == 5) {
      assertThat(items.footers().get(0).check().balanced()).isFalse();
    }
  }

  @Test
  void anAccountThatCannotBeReadLeavesTheNextAlone() {
    String text =
        FILE
            + GROUP
            + "03,,USD/\n16,195,700,,B,C,T\n49,700,3/\n"
            + "03,2,USD/\n16,195,50,,B,C,T\n49,50,3/\n98,750,2,8/\n99,750,1,10/\n";
    Items items = lenient(text);
    assertThat(items.remarks().get(0)).isEqualTo("3 ERROR BAI2-ACCOUNT");
    assertThat(items.footers()).extracting(f -> f.account().value()).containsExactly("2");
    assertThat(items.events()).hasSize(1);
    assertThat(refused(text).rule()).isEqualTo("BAI2-ACCOUNT");
  }

  @Test
  void aMissingVersionPassesWhenLenient() {
    String text =
        file(GROUP, "03,0001112223,USD/", 700, "16,195,700,,B,C,T").replace(",2/\n02", ",/\n02");
    assertThat(lenient(text).remarks()).containsExactly("1 WARNING BAI2-VERSION");
    assertThat(refused(text).rule()).isEqualTo("BAI2-VERSION");
  }

  @Test
  void equalDetailsStayApart() {
    Items items =
        strict(
            file(
                GROUP,
                "03,0001112223,USD/",
                20,
                "16,195,5,,,,T",
                "16,195,5,,,,T",
                "16,195,5,,0,,T",
                "16,195,5,,0,,T"));
    assertThat(items.events()).extracting(e -> e.entry().entryId()).doesNotHaveDuplicates();
  }

  @Test
  void otherFilesAreRefused() {
    for (String text :
        List.of("", "hello", "02,A,B,1,260302,,USD,2/\n", FILE.replace(",2/", ",1/"))) {
      for (Strictness strictness : Strictness.values()) {
        assertThat(catchThrowableOfType(BankFormatProblem.class, () -> Items.bai(text, strictness)))
            .as(text)
            .isNotNull();
      }
    }
  }

  @Test
  void remarksHoldNothingOfTheContent() {
    Items items = lenient(file(GROUP, "03,0001112223,USD/", 5, "16,750,5,,BREF,CREF,SECRET"));
    Finding finding =
        items.all().stream()
            .filter(StatementItem.Remark.class::isInstance)
            .map(item -> ((StatementItem.Remark) item).finding())
            .findFirst()
            .orElseThrow();
    assertThat(finding.message()).startsWith("16: ").doesNotContain("SECRET", "0001112223");
    assertThat(finding.pointer()).isNull();
  }
}
