package io.ledgerway.connector.erplegacy.internal.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ledgerway.connector.erplegacy.internal.layout.FieldContent;
import io.ledgerway.connector.erplegacy.internal.layout.FieldValues;
import io.ledgerway.connector.erplegacy.internal.layout.FileLayout;
import io.ledgerway.connector.erplegacy.internal.layout.RecordKind;
import io.ledgerway.connector.erplegacy.internal.layout.RecordLayout;
import io.ledgerway.connector.erplegacy.internal.layout.RecordText;
import io.ledgerway.connector.erplegacy.internal.map.Payable;
import io.ledgerway.connector.erplegacy.internal.map.RefusedPayableException;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.write.DispatchStamp;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of payables: header, invoices with taxes and lines, trailer. Not thread-safe. */
final class InvoiceFile implements FileContent {

  static final long LAST_SEQUENCE = 999_999;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FileHead head;
  private final FileLayout layout;
  private final List<List<String>> records = new ArrayList<>();
  private final HashTotal hash = new HashTotal();
  private final Map<String, BigDecimal> sums = new TreeMap<>();

  /** A file with its header. */
  InvoiceFile(FileHead head) {
    this.head = head;
    this.layout = head.settings().layout().payables();
    layout.record(RecordKind.HEADER).ifPresent(record -> add(record, head::of));
  }

  /**
   * Finds out whether the files of a connection can hold what stands in every one of them.
   *
   * @throws ConnectorException when they can't
   */
  static void requireRoom(FileSettings settings) {
    FileHead longest =
        new FileHead(settings, new DispatchStamp("0".repeat(32), LAST_SEQUENCE, Instant.EPOCH));
    InvoiceFile file = new InvoiceFile(longest);
    file.layout.records().forEach(record -> file.add(record, longest::of));
  }

  /** Takes the records of one payable. */
  void add(Payable payable, List<List<String>> ofPayable) {
    hash.add(payable.messageId());
    sums.merge(payable.currency(), payable.gross(), BigDecimal::add);
    records.addAll(ofPayable);
  }

  boolean isEmpty() {
    return hash.count() == 0;
  }

  /** Ends the file with its trailer, after which nothing may be added. */
  InvoiceFile ended() {
    Optional<RecordLayout> trailer = layout.record(RecordKind.TRAILER);
    if (trailer.isPresent()) {
      long count = hash.count();
      long all = records.size() + 1L;
      String total = hash.hex();
      add(trailer.get(), content -> control(content, count, all, total));
    }
    return this;
  }

  private @Nullable Object control(FieldContent content, long count, long all, String total) {
    return switch (content) {
      case CONTROL_COUNT -> count;
      case CONTROL_RECORDS -> all;
      case CONTROL_GROSS -> sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      case CONTROL_SUMS -> text(sums);
      case CONTROL_HASH -> total;
      default -> head.of(content);
    };
  }

  private static String text(Map<String, BigDecimal> sums) {
    return sums.entrySet().stream()
        .map(sum -> sum.getKey() + "=" + sum.getValue().toPlainString())
        .collect(Collectors.joining(";"));
  }

  private void add(RecordLayout record, FieldValues values) {
    try {
      records.add(new RecordText(layout).of(record, null, values));
    } catch (RefusedPayableException e) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              e.code(),
              e.getMessage()
                  + ", in the record "
                  + record.kind().name().toLowerCase(Locale.ROOT)
                  + " of the layout: nothing was sent; correct the configuration of connection "
                  + head.settings().connection()),
          e);
    }
  }

  String name() {
    return layout
        .name()
        .replace("{company}", head.settings().company())
        .replace("{created}", STAMP.format(head.stamp().createdAt()))
        .replace("{sequence}", String.format(Locale.ROOT, "%06d", head.stamp().sequence()));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    BufferedWriter text =
        new BufferedWriter(new OutputStreamWriter(out, layout.charset().newEncoder()));
    try {
      if (layout.csv()) {
        writeCsv(text);
      } else {
        for (List<String> record : records) {
          text.write(record.get(0));
          text.write(layout.lineEnd());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    text.flush();
  }

  private void writeCsv(BufferedWriter text) throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(layout.separator())
            .quoteCharacter(layout.quote())
            .lineDelimiter(layout.lineEnd().equals("\n") ? LineDelimiter.LF : LineDelimiter.CRLF)
            .build(text);
    records.forEach(csv::writeRecord);
    csv.flush();
  }
}
