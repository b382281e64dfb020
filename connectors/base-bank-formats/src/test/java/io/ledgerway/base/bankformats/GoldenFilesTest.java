package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files beside what is read from them, and a file beside what it is written from. */
class GoldenFilesTest {

  private static final DocumentJson JSON = DocumentJson.create();

  static String resource(String name) {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/" + name)) {
      return new String(
          Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String line(String kind, Object record) {
    return "{\"" + kind + "\":" + JSON.writeValue(record) + "}\n";
  }

  private static String remark(long line, Finding finding) {
    return "{\"line\":" + line + ",\"remark\":" + JSON.writeValue(finding) + "}\n";
  }

  private static String line(StatementItem item) {
    if (item instanceof StatementItem.Header header) {
      return line("header", header.statement());
    }
    if (item instanceof StatementItem.Event event) {
      return line("event", event.event());
    }
    if (item instanceof StatementItem.Footer footer) {
      return line("footer", footer.statement());
    }
    StatementItem.Remark remark = (StatementItem.Remark) item;
    return remark(Objects.requireNonNull(remark.line()), remark.finding());
  }

  private static String line(NachaItem item) {
    if (item instanceof NachaItem.Return returned) {
      return line("event", returned.event());
    }
    if (item instanceof NachaItem.Change change) {
      ChangeNotice notice = change.notice();
      return String.format(
          "{\"change\":{\"code\":\"%s\",\"originalTraceNumber\":\"%s\",\"correctedData\":\"%s\"}}%n",
          notice.code(), notice.originalTraceNumber(), notice.correctedData());
    }
    NachaItem.Remark remark = (NachaItem.Remark) item;
    return remark(remark.line(), remark.finding());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mt940-german", "mt940-dutch", "mt942", "mt940-broken", "bai2"})
  void statementsAreReadAsWrittenDown(String name) {
    String text = resource("statement/" + name + ".txt");
    Items items =
        name.startsWith("bai2")
            ? Items.bai(text, Strictness.LENIENT)
            : Items.mt(text, Strictness.LENIENT);
    StringBuilder read = new StringBuilder();
    items.all().forEach(item -> read.append(line(item)));
    assertThat(read.toString()).isEqualTo(utf8(resource("statement/" + name + ".events.ndjson")));
  }

  @Test
  void returnsAreReadAsWrittenDown() {
    StringBuilder read = new StringBuilder();
    try (NachaReader reader =
        NachaReader.open(
            Items.bytes(resource("return/nacha.txt")),
            NachaOptions.of(new AccountNumber("5550001111"), Strictness.STRICT))) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        read.append(line(item));
      }
    }
    assertThat(read.toString()).isEqualTo(utf8(resource("return/nacha.events.ndjson")));
  }

  private static String payments() {
    Remittance remittance =
        new Remittance(
            List.of(
                Payments.item("INV-1", InvoiceNature.INVOICE, "1300.50"),
                Payments.item("CN-2", InvoiceNature.CREDIT_NOTE, "50.00")),
            List.of(),
            null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NachaWriter.write(
        Payments.file(
            Payments.batch(
                "CCD", Payments.instruction(1, "1250.50", Payments.text("Invoice 4711"))),
            Payments.batch("CTX", Payments.instruction(2, "1250.50", remittance)),
            Payments.batch("PPD", Payments.instruction(3, "17", Remittance.EMPTY))),
        out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void paymentsAreWrittenAsWrittenDown() {
    assertThat(payments()).isEqualTo(resource("payment/nacha.txt"));
  }
}
