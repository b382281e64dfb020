package io.ledgerway.connector.einvoice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EInvoiceInboxTest {

  private static final OperationId READ = new OperationId("read-invoices");

  @TempDir private Path root;
  private Path inbox;
  private FolderContext context;

  @BeforeEach
  void folders() throws IOException {
    inbox = Files.createDirectories(root.resolve("inbox"));
    context = FolderContext.at(root);
  }

  @Test
  void readsEveryFileInOrderOfItsName() throws IOException {
    put("b.xml", UblDocuments.creditNote("C-1"), UTF_8);
    put("a.xml", UblDocuments.invoice("I-1"), UTF_8);
    put(".hidden.xml", UblDocuments.invoice("I-2"), UTF_8);
    List<Envelope<Invoice>> invoices = readAll("PAYABLE");
    assertThat(invoices)
        .extracting(invoice -> invoice.document().number())
        .containsExactly("I-1", "C-1");
    assertThat(invoices)
        .extracting(invoice -> invoice.origin().source().objectType())
        .containsExactly("Invoice", "CreditNote");
    assertThat(files()).contains("a.xml", "b.xml");
  }

  @Test
  void saysWhereAnInvoiceComesFrom() throws IOException {
    String content = UblDocuments.invoice("I-1");
    put("a.xml", content, UTF_8);
    Envelope<Invoice> invoice = readAll("RECEIVABLE").get(0);
    FileEntry file = context.files().list("inbox").get(0);
    assertThat(invoice.schema()).isEqualTo("canonical/invoice");
    assertThat(invoice.schemaVersion()).isEqualTo("1.0");
    assertThat(invoice.origin().source())
        .isEqualTo(new SourceSystem("ubl", "in-1", "einvoice-inbox", "0.1.0", "Invoice", "2.1"));
    assertThat(invoice.origin().observedAt()).isEqualTo(FolderContext.NOW);
    assertThat(invoice.origin().raw())
        .isEqualTo(
            new RawReference(
                "a.xml",
                "application/xml",
                file.sha256(),
                content.getBytes(UTF_8).length,
                null,
                false));
    assertThat(invoice.document().direction()).isEqualTo(InvoiceDirection.RECEIVABLE);
    assertThat(invoice.document().dates().received()).isNull();
    assertThat(invoice.trace().contentHash()).isNull();
  }

  @Test
  void givesTheSameFileTheSameIdAndAnotherContentAnotherOne() throws IOException {
    put("a.xml", UblDocuments.invoice("I-1"), UTF_8);
    String first = readAll("PAYABLE").get(0).id().value();
    assertThat(readAll("PAYABLE").get(0).id().value()).isEqualTo(first);
    put("a.xml", UblDocuments.invoice("I-12"), UTF_8);
    assertThat(readAll("PAYABLE").get(0).id().value()).isNotEqualTo(first);
  }

  @Test
  void deliversNothingMoreAfterTheOneInvoice() throws IOException {
    put("a.xml", UblDocuments.invoice("I-1"), UTF_8);
    RecordReader<Invoice> reader = reader("PAYABLE");
    Partition partition = reader.partitions(call()).get(0);
    Page<Invoice> page = reader.read(partition, Cursor.START, 10, call());
    assertThat(page.drained()).isTrue();
    assertThat(page.next()).isEqualTo(Cursor.atIndex(1));
    assertThat(reader.read(partition, page.next(), 10, call()).items()).isEmpty();
  }

  @Test
  void readsASingleFileAsTheConnectorDoes() throws IOException {
    String content = UblDocuments.invoice("I-1");
    put("a.xml", content, UTF_8);
    InputStream in = new ByteArrayInputStream(content.getBytes(UTF_8));
    assertThat(InvoiceFiles.read("a.xml", in, "in-1", context.clock()))
        .isEqualTo(readAll("PAYABLE").get(0));
  }

  @Test
  void readsTheExampleOfTheReadme() throws IOException {
    Path file = put("a.xml", UblDocuments.invoice("I-1"), UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      Envelope<Invoice> invoice = InvoiceFiles.read("a.xml", in, "inbox", context.clock());
      assertThat(invoice.document().number()).isEqualTo("I-1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|NOT_XML",
        "%PDF-1.7|NOT_XML",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>|DTD_NOT_ALLOWED",
        "<Orders/>|UNSUPPORTED_DOCUMENT",
        "<Invoice/>|UNSUPPORTED_DOCUMENT"
      })
  void refusesWhatIsNoInvoice(String content, String code) throws IOException {
    put("a.xml", content, UTF_8);
    Failure failure = refusal();
    assertThat(failure.category()).isEqualTo(FailureCategory.UNREADABLE);
    assertThat(failure.targetCode()).isEqualTo(code);
    assertThat(failure.line()).isPositive();
    assertThat(failure.column()).isPositive();
    assertThat(failure.text()).startsWith("File a.xml: ").doesNotContain(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&e;", "<a><b></a></b>", "<a b='1' b='2'/>"})
  void refusesBrokenMarkup(String content) throws IOException {
    put("a.xml", UblDocuments.head("Invoice") + content + "</Invoice>", UTF_8);
    assertThat(refusal().targetCode()).isEqualTo("NOT_WELL_FORMED");
  }

  @Test
  void refusesAFileThatEndsTooEarly() throws IOException {
    String whole = UblDocuments.invoice("I-1");
    put("a.xml", whole.substring(0, whole.indexOf("</Invoice>")), UTF_8);
    assertThat(refusal().targetCode()).isEqualTo("TRUNCATED");
  }

  @Test
  void refusesBytesThatTheEncodingDoesNotHave() throws IOException {
    put("a.xml", UblDocuments.invoice("\u00e4-1"), ISO_8859_1);
    assertThat(refusal().targetCode()).isEqualTo("WRONG_ENCODING");
  }

  @Test
  void refusesOneTextOfSeventyMegabytes() throws IOException {
    String chunk = "x".repeat(1 << 20);
    try (BufferedWriter out = Files.newBufferedWriter(inbox.resolve("a.xml"), UTF_8)) {
      out.write(UblDocuments.head("Invoice") + "<cbc:Note>");
      for (int i = 0; i < 70; i++) {
        out.write(chunk);
      }
      out.write("</cbc:Note></Invoice>");
    }
    assertThat(refusal().targetCode()).isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void refusesElementsThatNestTooDeep() throws IOException {
    put("a.xml", UblDocuments.head("Invoice") + "<a>".repeat(200), UTF_8);
    assertThat(refusal().targetCode()).isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void doesNotCallAFileUnreadableThatIsStillBeingWritten() throws IOException {
    String whole = UblDocuments.invoice("I-1");
    put("a.xml", whole.substring(0, 60), UTF_8);
    RecordReader<Invoice> reader = reader("PAYABLE");
    Partition listed = reader.partitions(call()).get(0);
    put("a.xml", whole.substring(0, 90), UTF_8);
    assertThat(failure(reader, listed).category()).isEqualTo(FailureCategory.TRANSIENT);
    put("a.xml", whole, UTF_8);
    assertThat(failure(reader, listed).category()).isEqualTo(FailureCategory.TRANSIENT);
  }

  @Test
  void doesNotCallAFileUnreadableWhenTheDiskFails() throws IOException {
    put("a.xml", UblDocuments.invoice("I-1"), UTF_8);
    Partition listed = reader("PAYABLE").partitions(call()).get(0);
    FolderContext failing = FolderContext.of(new FailingFiles());
    Failure failure = failure(reader("PAYABLE", failing), listed);
    assertThat(failure.category()).isEqualTo(FailureCategory.TRANSIENT);
    assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
  }

  @Test
  void hasNoInvoicesInAFolderThatIsNotThere() {
    Map<String, String> settings = Map.of("folder", "elsewhere");
    EInvoiceInboxConnectorProvider provider = new EInvoiceInboxConnectorProvider();
    try (Connector connector =
        provider.open(provider.configSpec().configure("in-1", settings), context, call())) {
      assertThat(connector.<Invoice>reader(READ).orElseThrow().partitions(call())).isEmpty();
      assertThat(connector.reader(new OperationId("read-all"))).isEmpty();
      assertThat(connector.check(call()).isOk()).isTrue();
    }
  }

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ConnectorProvider.class))
        .anySatisfy(
            provider -> {
              assertThat(provider.descriptor().id()).isEqualTo("einvoice-inbox");
              assertThat(provider.configSpec().validate(Map.of("direction", "BOTH")))
                  .extracting(problem -> problem.key())
                  .containsExactly("folder", "direction");
            });
  }

  private Failure refusal() {
    RecordReader<Invoice> reader = reader("PAYABLE");
    return failure(reader, reader.partitions(call()).get(0));
  }

  private Failure failure(RecordReader<Invoice> reader, Partition partition) {
    return catchThrowableOfType(
            ConnectorException.class, () -> reader.read(partition, Cursor.START, 10, call()))
        .failure();
  }

  private List<Envelope<Invoice>> readAll(String direction) {
    RecordReader<Invoice> reader = reader(direction);
    return reader.partitions(call()).stream()
        .flatMap(partition -> reader.read(partition, Cursor.START, 10, call()).items().stream())
        .toList();
  }

  private RecordReader<Invoice> reader(String direction) {
    return reader(direction, context);
  }

  private RecordReader<Invoice> reader(String direction, FolderContext world) {
    EInvoiceInboxConnectorProvider provider = new EInvoiceInboxConnectorProvider();
    Map<String, String> settings = Map.of("folder", "inbox", "direction", direction);
    Connector connector =
        provider.open(provider.configSpec().configure("in-1", settings), world, call());
    return connector.<Invoice>reader(READ).orElseThrow();
  }

  private Call call() {
    return Call.within(context.clock(), Duration.ofMinutes(1), "test");
  }

  private Path put(String name, String content, Charset charset) throws IOException {
    return Files.write(inbox.resolve(name), content.getBytes(charset));
  }

  private List<String> files() {
    return context.files().list("inbox").stream().map(FileEntry::name).toList();
  }
}
