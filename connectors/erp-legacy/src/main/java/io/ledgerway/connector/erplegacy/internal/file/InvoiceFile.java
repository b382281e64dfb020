package io.ledgerway.connector.erplegacy.internal.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ledgerway.connector.erplegacy.internal.map.Payable;
import io.ledgerway.connector.erplegacy.internal.map.PayableLine;
import io.ledgerway.connector.erplegacy.internal.map.PayableTax;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.write.DispatchStamp;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of payables: header, invoices with taxes and lines, trailer. */
final class InvoiceFile implements FileContent {

  static final long LAST_SEQUENCE = 999_999;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final FileSettings settings;
  private final DispatchStamp stamp;
  private final List<Payable> payables;

  InvoiceFile(FileSettings settings, DispatchStamp stamp, List<Payable> payables) {
    this.settings = settings;
    this.stamp = stamp;
    this.payables = payables;
  }

  String name() {
    return String.format(
        Locale.ROOT,
        "LEDGERWAY_APINV_%s_%s_%06d.csv",
        settings.company(),
        STAMP.format(stamp.createdAt()),
        stamp.sequence());
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    BufferedWriter text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    try {
      write(csv);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    csv.flush();
    text.flush();
  }

  private void write(CsvWriter csv) {
    csv.writeRecord(
        "H",
        settings.sender(),
        settings.receiver(),
        "APINV",
        stamp.id(),
        Long.toString(stamp.sequence()),
        stamp.createdAt().toString(),
        "1",
        settings.mode());
    HashTotal hash = new HashTotal();
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Payable payable : payables) {
      hash.add(payable.messageId());
      sums.merge(payable.currency(), payable.gross(), BigDecimal::add);
      write(csv, payable);
    }
    csv.writeRecord("T", Long.toString(hash.count()), text(sums), hash.hex());
  }

  private void write(CsvWriter csv, Payable payable) {
    csv.writeRecord(
        "I",
        payable.messageId(),
        settings.company(),
        payable.supplier(),
        payable.nature(),
        payable.typeCode(),
        payable.number(),
        text(payable.issued()),
        text(payable.due()),
        payable.currency(),
        text(payable.gross()),
        text(payable.net()),
        text(payable.tax()),
        Payable.PAYMENT_METHOD,
        payable.orderReference(),
        payable.payloadHash());
    for (PayableTax tax : payable.taxes()) {
      csv.writeRecord(
          "X",
          payable.messageId(),
          tax.category(),
          text(tax.rate()),
          text(tax.base()),
          text(tax.tax()));
    }
    for (PayableLine line : payable.lines()) {
      csv.writeRecord(
          "L",
          payable.messageId(),
          line.reference(),
          FormulaGuard.guarded(line.description()),
          text(line.quantity()),
          line.unit(),
          text(line.net()),
          line.accountingReference());
    }
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : DATE.format(date);
  }

  private static String text(Map<String, BigDecimal> sums) {
    return sums.entrySet().stream()
        .map(sum -> sum.getKey() + "=" + sum.getValue().toPlainString())
        .collect(Collectors.joining(";"));
  }
}
