package io.ledgerway.connector.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.runtime.file.LocalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentFormatsTest {

  private static final WriteBatch<SealedBatch> SEPA =
      Payments.batch(7, Payments.payment(1, "10.00", Payments.PAYEE));

  @TempDir private Path root;
  private BankContext context;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(root.resolve("to-bank"));
    context = BankContext.of(new LocalFolders(root));
  }

  private RecordWriter<SealedBatch> writer(Map<String, String> settings) {
    return context
        .connector(settings)
        .<SealedBatch>writer(new OperationId("send-payments"))
        .orElseThrow();
  }

  private String sent(Map<String, String> settings, WriteBatch<SealedBatch> batch)
      throws IOException {
    RecordWriter<SealedBatch> writer = writer(settings);
    Prepared prepared = writer.prepare(batch, context.call()).orElseThrow();
    writer.write(batch, Optional.of(prepared), context.call());
    Path file = root.resolve("to-bank").resolve(prepared.requireFile().finalName());
    String content = Files.readString(file);
    Files.delete(file);
    return content;
  }

  private Failure refusal(Map<String, String> settings, WriteBatch<SealedBatch> batch)
      throws IOException {
    RecordWriter<SealedBatch> writer = writer(settings);
    Failure failure = writer.prepare(batch, context.call()).orElseThrow().refused().get("batch-1");
    assertThat(failure.category()).isEqualTo(FailureCategory.VALIDATION);
    try (Stream<Path> files = Files.list(root.resolve("to-bank"))) {
      assertThat(files).isEmpty();
    }
    return failure;
  }

  @Test
  void writesTheVersionAndTheProfileThatTheBankWants() throws IOException {
    assertThat(sent(Map.of(), Payments.crossBorder(7))).contains("pain.001.001.09", "<UETR>");
    assertThat(sent(Map.of("format", "pain.001.001.03"), Payments.crossBorder(7)))
        .contains("pain.001.001.03")
        .doesNotContain("<UETR>");
    assertThat(sent(Map.of("profile", "sepa-instant"), SEPA))
        .contains("<LclInstrm>", "INST")
        .doesNotContain("<UETR>");
  }

  @Test
  void putsABusinessHeaderBeforeACrossBorderFile() throws IOException {
    Map<String, String> settings =
        Map.of("profile", "cbpr-plus", "sender-bic", "TESTDEFFXXX", "receiver-bic", "TESTFRPPXXX");
    assertThat(sent(settings, Payments.crossBorder(7)))
        .contains("<BICFI>TESTDEFFXXX</BICFI>", "<BICFI>TESTFRPPXXX</BICFI>", "swift.cbprplus");
  }

  @Test
  void writesNachaWithTraceNumbersOfItsOwnInEachFile() throws IOException {
    Map<String, String> settings = new HashMap<>(NachaSettings.ALL);
    String first = sent(settings, Payments.ach(1));
    String second = sent(settings, Payments.ach(2));
    assertThat(header(first)).startsWith("2611011859A094101EXAMPLE BANK");
    assertThat(header(second)).startsWith("2611011859B094101EXAMPLE BANK");
    assertThat(traces(first)).containsExactly("990000010000001", "990000010000002");
    assertThat(traces(second)).containsExactly("990000010010001", "990000010010002");
    assertThat(sent(settings, Payments.ach(1))).isEqualTo(first);
    assertThat(refusal(settings, SEPA).targetCode()).startsWith("NACHA-");
  }

  @Test
  void saysWhichTraceNumbersReturnsWillName() {
    assertThat(prepared(NachaSettings.ALL, Payments.ach(2)).references())
        .isEqualTo(Map.of("payment-1", "990000010010001", "payment-2", "990000010010002"));
    assertThat(prepared(Map.of(), SEPA).references()).isEmpty();
  }

  private Prepared prepared(Map<String, String> settings, WriteBatch<SealedBatch> batch) {
    return writer(settings).prepare(batch, context.call()).orElseThrow();
  }

  @Test
  void namesFilesByTheirFormatUnlessConfigured() {
    assertThat(name(NachaSettings.ALL)).isEqualTo("LEDGERWAY_NACHA_20261101235958_000001.ach");
    Map<String, String> settings = new HashMap<>(NachaSettings.ALL);
    settings.put("file-prefix", "OURS");
    assertThat(name(settings)).isEqualTo("OURS_20261101235958_000001.ach");
  }

  private String name(Map<String, String> settings) {
    return writer(settings)
        .prepare(Payments.ach(1), context.call())
        .orElseThrow()
        .requireFile()
        .finalName();
  }

  private static String header(String file) {
    return file.lines().findFirst().orElseThrow().strip().substring(23);
  }

  private static List<String> traces(String file) {
    return file.lines()
        .filter(line -> line.startsWith("6"))
        .map(line -> line.substring(79))
        .toList();
  }
}
