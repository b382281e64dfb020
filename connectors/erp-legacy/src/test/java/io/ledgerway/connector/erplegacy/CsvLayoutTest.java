package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.value.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A layout of an ERP's own: semicolons, decimal commas, names of columns, one record per payable.
 */
class CsvLayoutTest {

  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final String LAYOUT =
      """
      layout 1

      payables csv
      name KR_{company}_{sequence}.csv
      charset windows-1252
      line-end CRLF
      separator ;

      record header
      'Beleg'
      'Kreditor'
      'Art'
      'Nummer'
      'Datum'
      'Betrag'
      'W\u00e4hrung'
      'Zahlweg'
      'O''Ref'

      record invoice
      invoice.message
      invoice.supplier
      invoice.nature INVOICE=RE CREDIT_NOTE=GU DEBIT_NOTE=NB
      invoice.number
      invoice.issued date=dd.MM.yyyy
      invoice.gross decimals=2 point=, sign=trailing
      invoice.currency
      invoice.payment EXTERNALLY_PAID=X
      'fix'

      answers csv
      name .csv
      charset windows-1252
      separator ;

      record answer
      answer.message
      answer.decision POSTED=OK REJECTED=NOK
      answer.document
      answer.text

      record trailer
      'ENDE'
      control.count
      """;

  @TempDir private Path root;
  private Connector connector;

  @BeforeEach
  void open() {
    connector = Erp.files(root, "layout", LAYOUT);
  }

  private Prepared prepare(Invoice... invoices) {
    return connector
        .<Invoice>writer(Erp.POST)
        .orElseThrow()
        .prepare(Erp.batch(3, Erp.item(1, invoices[0]), Erp.item(2, invoices[1])), Erp.CALL)
        .orElseThrow();
  }

  @Test
  void writesWhatTheErpImports() throws IOException {
    Prepared prepared =
        prepare(Erp.invoice("F;1", "=1+1").build(), Erp.invoice("F-\u0142", "Paper").build());

    assertThat(prepared.requireFile().finalName()).isEqualTo("KR_PL01_000003.csv");
    byte[] file =
        Files.readAllBytes(root.resolve("to-erp").resolve(prepared.requireFile().temporaryName()));
    assertThat(new String(file, CHARSET))
        .isEqualTo(
            "Beleg;Kreditor;Art;Nummer;Datum;Betrag;W\u00e4hrung;Zahlweg;O'Ref\r\n"
                + Erp.wireKey(1)
                + ";S-1001;RE;\"F;1\";30.10.2026;123,00;EUR;X;fix\r\n");
    assertThat(prepared.refused().get(Erp.wireKey(2)).targetCode()).isEqualTo("NOT_IN_CHARSET");
    assertThat(prepared.losses()).extracting(Finding::rule).isEmpty();
  }

  private List<PostingAcknowledgement> read(String file) {
    try {
      Path folder = Files.createDirectories(root.resolve("from-erp"));
      Files.write(folder.resolve("RM.CSV"), file.getBytes(CHARSET));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Erp.page(connector, Cursor.START, 10).items().stream()
        .map(each -> each.document())
        .toList();
  }

  @Test
  void readsAnswersWithoutHeaderInTheWordsOfTheErp() {
    List<PostingAcknowledgement> answers =
        read("m1;OK;4711;\r\nm2;NOK;;\"Gesch\u00e4ftsjahr; zu\"\r\nm3;PARKED;;\r\nENDE;3\r\n");

    assertThat(answers)
        .extracting(each -> each.decision())
        .containsExactly(
            PostingDecision.POSTED, PostingDecision.REJECTED, new PostingDecision("PARKED"));
    assertThat(answers.get(1).reasons()).containsExactly("Gesch\u00e4ftsjahr; zu");
    assertThat(answers.get(0).at()).isNull();
  }

  @Test
  void refusesWhatIsCutOff() {
    assertThat(code("m1;OK;4711;\r\n")).isEqualTo("TRAILER_MISSING");
    assertThat(code("m1;OK;4711;\r\nENDE;2")).isEqualTo("TRAILER_COUNT");
    assertThat(code("m1;OK;4711\r\nENDE;1")).isEqualTo("MALFORMED");
  }

  @Test
  void takesNoWordOfOursForACodeOfTheErp() {
    assertThat(code("m1;POSTED;4711;\r\nENDE;1")).isEqualTo("MALFORMED");
  }

  private String code(String file) {
    return catchThrowableOfType(ConnectorException.class, () -> read(file)).failure().targetCode();
  }
}
