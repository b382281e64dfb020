package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a layout, and what is said of one that is none. */
class LayoutTest {

  @TempDir private Path root;

  static String builtIn(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            ErpLegacyConnectorProvider.class.getResourceAsStream(name + ".layout"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String problems(String layout) {
    ConnectorException refused =
        catchThrowableOfType(
            ConnectorException.class, () -> Erp.files(root, "layout", layout).close());
    assertThat(refused).as("a layout that must be refused").isNotNull();
    assertThat(refused.failure().category()).isEqualTo(FailureCategory.CONFIG);
    assertThat(refused.failure().effect()).isEqualTo(Effect.NOT_SENT);
    return refused.failure().text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "fixed-width", " csv\n"})
  void takesTheNamesOfBuiltInLayouts(String name) {
    Erp.files(root, "layout", name).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "fixed-width"})
  void takesTheLinesOfALayout(String name) {
    Erp.files(root, "layout", builtIn(name)).close();
    Erp.files(root, "layout", builtIn(name).replace("\n", "\r\n\r\n# a remark\r\n")).close();
  }

  @Test
  void saysWhatIsNeitherANameNorALayout() {
    assertThat(problems("fixed")).contains("[csv, fixed-width]");
    assertThat(problems("\n\n# nothing\n\nx"))
        .contains("line 5: a layout begins with: layout 1")
        .contains("line 5: nothing says how payables are written")
        .contains("line 5: nothing says how answers are read");
  }

  @Test
  void namesEveryProblemAtOnceWithItsLine() {
    String layout =
        builtIn("fixed-width")
            .replace("charset ISO-8859-1", "charset KOI-99")
            .replace("'01'", "'01")
            .replace(" sign=trailing", "");

    assertThat(problems(layout))
        .contains("line 6: this Java knows no charset KOI-99")
        .doesNotContain("charset is missing")
        .contains("line 12: a text in apostrophes has no end")
        .contains("line 31: a number of fixed width says implied or decimals, and sign")
        .contains("line 32: a number of fixed width")
        .contains("line 63: a number of fixed width");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "layout 1| layout 2| a layout begins with: layout 1",
        "payables fixed-width| payables excel| payables is followed by one of",
        "answers fixed-width| payables fixed-width| payables stands twice",
        "charset ISO-8859-1| charset UTF-8| characters of several bytes",
        "charset ISO-8859-1| charset ISO-2022-CN| nothing can be written in",
        "charset ISO-8859-1| colour blue| no setting is called colour",
        "charset ISO-8859-1| charset| a setting is one word and its value",
        "line-end CRLF| line-end CR| line-end is one of",
        "line-end CRLF| line-end none| the setting width says how long each is",
        "line-end CRLF| separator ;| separator is one character",
        "line-end CRLF| short-lines blank| short-lines is refuse or blank",
        "_{sequence}.txt| .txt| holds {sequence}",
        "name LEDGERWAY| name ../LEDGERWAY| a name is made of",
        "_{sequence}.txt| _{sequence}.tmp| a name is made of",
        "name .txt| name ACK_*.txt| the name of answers is an ending",
        "record tax| record rebate| record is followed by one of [header, invoice, tax, line",
        "record tax| record line| the record line stands twice",
        "2  32 invoice.message| 2  32 invoice.id| invoice.id is no content",
        "2  32 invoice.message| 2  31 invoice.message| invoice.message has up to 32 characters",
        "2  32 invoice.message| 2  33 invoice.message| begins within the one of line",
        "2  32 invoice.message| 0  32 invoice.message| the start of a field is a number",
        "2  32 invoice.message| 16382  32 invoice.message| more than 16384",
        "2  32 invoice.message| 300  32 invoice.order| without which it can't be trusted",
        "186  15 invoice.payment| 186  15 filler| the record invoice has no invoice.payment",
        "201  35 invoice.order| 201  35 line.net implied=2 sign=none| does not stand in the record",
        "INVOICE=I | ''| gives no code for each of",
        "CREDIT_NOTE=C| CREDIT_NOTE=I| two words have one code",
        "CREDIT_NOTE=C| CREDIT_NOTE=CN| invoice.nature has up to 2 characters",
        "CREDIT_NOTE=C| CREDIT_NOTE=C BILL=B| BILL is no word that invoice.nature can be",
        "CREDIT_NOTE=C| CREDIT_NOTE=C pad=00| pad is one character",
        "CREDIT_NOTE=C| CREDIT_NOTE=C align=middle| align is left or right",
        "CREDIT_NOTE=C| CREDIT_NOTE=C sign=none| invoice.nature has no option sign here",
        "CREDIT_NOTE=C| CREDIT_NOTE=C big| big is no option such as",
        "empty=00000000| empty=000000000| what empty gives is too long",
        "empty=00000000| date=yyMM| no pattern of days",
        "empty=00000000| date=dd.MMMM.yyyy| does not give back",
        "empty=00000000| empty=\u20ac| does not have every character that stands here",
        "1   1 'I'| 1   1 '\u20ac'| ISO-8859-1 does not have every character that stands here",
        "time=uuuuMMddHHmmss| time=uuuuMMdd| no pattern of days or times",
        "time=uuuuMMddHHmmss| zone=Mars| this Java knows no zone Mars",
        "gross implied=currency sign=trailing| gross decimals=currency sign=maybe| sign is none",
        "gross implied=currency sign=trailing| gross implied=2 point=, sign=none| is implied there",
        "gross implied=currency sign=trailing| gross implied=11 sign=none| 0 to 10 decimals",
        "gross implied=currency sign=trailing| gross implied=2 sign=none pad=0 align=left| pad is",
        "rate implied=4| rate implied=currency| tax.rate is no amount of a currency",
        "control.gross implied=4| control.gross implied=2| fewer decimals than invoice.gross",
        "control.gross implied=4 sign=trailing| control.gross implied=4 sign=none| has no sign though",
        "17  25 control.gross| 17  24 control.gross| the sum needs 20 digits",
        "17  25 control.gross implied=4 sign=trailing| 17  25 control.sums| no greatest length",
        "2   6 control.count| 2   2 control.count| control.count has up to 3 characters",
        "2  32 answer.message| 2  32 filler| the record answer has no answer.message",
        "54  32 file.id| 54  32 filler| nothing names the file that was refused",
        "1   1 'A'| 300 1 'A'| no fixed text tells the record answer from the record header",
        "1   1 'F'| 1 1 'FF'| the fixed text is longer than its field",
        "1   1 'F'| 1 1 'F' pad=0| a fixed text has no options",
        "69  10 answer.decision| 69  10 answer.decision POSTED=1 REJECTED=1| two words have one code",
      })
  void refusesWhatCannotBeTrusted(String right, String wrong, String why) {
    String given = builtIn("fixed-width");
    assertThat(given).contains(right.strip());

    assertThat(problems(given.replace(right.strip(), wrong.replace("''", "").strip())))
        .matches(text -> text.contains(why.strip()), "contains " + why.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "payables csv, payables csv~separator ab, separator is one character",
    "payables csv, payables csv~separator tab~quote ;~separator ;, separator stands twice",
    "payables csv, payables csv~quote ;~separator ;, separator and quote are the same character",
    "payables csv, payables csv~line-end none, records of CSV end with their line",
    "payables csv, payables csv~width 80, width is 1 to 16384",
    "invoice.order, invoice.order pad=0, invoice.order has no option pad here",
    "answers csv, answers csv~positions characters, 'positions counts characters, in fixed width'",
    "'F', 'A'~filler~filler~filler~filler, no fixed text tells the record refusal from",
  })
  void refusesWhatIsNotOfCsv(String right, String wrong, String why) {
    String given = builtIn("csv");
    String there = right.length() == 1 ? "'" + right + "'" : right;
    String put = right.length() == 1 ? wrong.replace("A~", "'A'~") : wrong;
    assertThat(given).contains(there);

    assertThat(problems(given.replace(there, put.replace('~', '\n')))).contains(why);
  }

  @Test
  void refusesAConfigurationThatItsLayoutCannotHold() {
    String longName = "LEDGERWAY-OF-THE-WHOLE-GROUP";

    assertThat(
            catchThrowableOfType(
                ConnectorException.class, () -> Erp.files(root, "sender", "LEDGER\nWAY")))
        .hasMessageContaining("The file.sender holds a control character");
    assertThat(
            catchThrowableOfType(
                ConnectorException.class,
                () -> Erp.files(root, "layout", "fixed-width", "sender", longName)))
        .hasMessageContaining("The file.sender has more than 20 characters, in the record header");
    assertThat(
            catchThrowableOfType(
                ConnectorException.class,
                () ->
                    Erp.files(
                        root,
                        "layout",
                        builtIn("fixed-width")
                            .replace(" 34  20 file.company", " 34 2 file.company"))))
        .hasMessageContaining("The file.company has more than 2 characters, in the record invoice");
  }

  @Test
  void limitsTheLengthOfALayout() {
    assertThat(problems("layout 1\n" + "#".repeat(100_000))).contains("more than 100000");
  }
}
