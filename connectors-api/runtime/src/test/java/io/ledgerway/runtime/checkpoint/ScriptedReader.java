package io.ledgerway.runtime.checkpoint;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads one document from each line of a file, or from a table of lines; two lines a page. A line
 * that begins with a hash goes beside, one with an exclamation mark is a failure.
 */
final class ScriptedReader implements ConnectorProvider, Connector, RecordReader<String> {

  static final OperationId READ = new OperationId("read");
  private static final int PAGE = 2;

  private final ReadContract contract;
  private final List<String> table = new ArrayList<>();
  private final List<Long> begun = new ArrayList<>();
  private final Deque<ConnectorException> refusals = new ArrayDeque<>();
  private int opened;
  private ConnectorContext context;

  ScriptedReader(ReadContract contract) {
    this.contract = contract;
  }

  List<String> table() {
    return table;
  }

  /** The next pages are refused, one each. */
  void refuse(ConnectorException... refusal) {
    refusals.addAll(List.of(refusal));
  }

  /** How many readers were opened. */
  int opened() {
    return opened;
  }

  /** Where each page began. */
  List<Long> begun() {
    return begun;
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        "lines",
        "1",
        ConnectorDescriptor.SPI_VERSION,
        "Lines",
        List.of(),
        List.of(OperationSpec.read(READ, DocumentType.INVOICE, EvidenceLevel.SIMULATED, contract)));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(List.of());
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext world, Call call) {
    context = world;
    return this;
  }

  @Override
  public CheckReport check(Call call) {
    return CheckReport.OK;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    opened++;
    return Optional.of((RecordReader<T>) this);
  }

  @Override
  public List<Partition> partitions(Call call) {
    return table.isEmpty()
        ? context.files().list("in").stream().map(Partition::of).toList()
        : List.of(new Partition("table", null));
  }

  @Override
  public Page<String> read(Partition partition, Cursor from, int maxItems, Call call) {
    begun.add(from.index());
    if (!refusals.isEmpty()) {
      throw refusals.remove();
    }
    FileEntry file = partition.file();
    List<String> lines = file == null ? table : lines(file);
    int begin = (int) from.index();
    int end = Math.min(lines.size(), begin + PAGE);
    List<Envelope<String>> items = new ArrayList<>();
    List<Envelope<?>> beside = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String line : lines.subList(begin, end)) {
      if (line.equals("broken")) {
        throw new ConnectorException(
            Failure.unreadable("NOT_A_LINE", "Send it whole", begin + 1, 1));
      }
      if (line.startsWith("!")) {
        failures.add(Failure.unreadable("NOTICE", line, begin + 1, 1));
      } else if (line.startsWith("#")) {
        beside.add(envelope(line));
      } else {
        items.add(envelope(line));
      }
    }
    return new Page<>(items, Cursor.atIndex(end), end == lines.size(), failures, beside);
  }

  private List<String> lines(FileEntry file) {
    try (InputStream in = context.files().open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Envelope<String> envelope(String line) {
    Instant seen = Instant.parse("2026-03-01T08:00:00Z");
    return EnvelopeBuilder.<String>builder()
        .schema("canonical/invoice")
        .schemaVersion("1.0.0")
        .id(new DocumentId(line))
        .type(DocumentType.INVOICE)
        .origin(
            new Origin(
                new SourceSystem("lines", "in-1", "lines", "1", "line", null),
                null,
                seen,
                seen,
                null,
                null,
                List.of(),
                null))
        .document(line)
        .build();
  }

  @Override
  public void close() {}
}
