package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.ContractExtension;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.contract.live.LiveConnection;
import io.ledgerway.testkit.contract.live.LiveContract;
import io.ledgerway.testkit.contract.live.LiveHarness;
import io.ledgerway.testkit.contract.live.LiveSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Live mode proves what reading alone can prove, tells of drift, and keeps nothing it has read. */
class LiveModeTest {

  private final SandboxLedger sandbox = new SandboxLedger();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** The live contract of the variant that the configuration parameter names. */
  @ExtendWith(MutantBase.ByName.class)
  static final class LedgerLive implements LiveContract {

    private final Mutant mutant;

    LedgerLive(Mutant mutant) {
      this.mutant = mutant;
    }

    @Override
    public LiveHarness<LedgerTarget> harness() {
      return new Harness(new ReferenceHarness(mutant.provider()));
    }
  }

  private record Harness(ReferenceHarness simulator) implements LiveHarness<LedgerTarget> {

    @Override
    public ConnectorHarness<LedgerTarget> simulated() {
      return simulator;
    }

    @Override
    public LiveConnection connection(LiveSettings settings) {
      HttpSettings http = HttpSettings.of(settings.base());
      boolean writes = settings.value("writes").filter("allowed"::equals).isPresent();
      return new LiveConnection(settings.config(), settings.secrets(), http, writes);
    }

    @Override
    public List<WriteSamples<?>> writes(LiveSettings settings) {
      return List.of(new NewDocuments());
    }
  }

  private record NewDocuments() implements WriteSamples<Invoice> {

    @Override
    public OperationId operation() {
      return ReferenceProvider.POST;
    }

    @Override
    public Sample<Invoice> valid(int number) {
      String name = "L-" + number;
      return Sample.of(name, InvoiceBuilder.builder().number(name).build());
    }

    @Override
    public Sample<Invoice> refused(int number) {
      throw new UnsupportedOperationException("Nothing is refused on purpose in a sandbox");
    }

    @Override
    public Sample<Invoice> changed(Sample<Invoice> sample) {
      return sample;
    }
  }

  /** What came of each rule, and everything that was printed. */
  private static final class Run implements TestExecutionListener {
    private final Map<String, String> results = new TreeMap<>();
    private final List<String> said = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        String rule = test.getDisplayName().substring(0, "CT_R01".length());
        results.put(rule.replace('_', '-'), result.getStatus().name());
      }
      for (Throwable t = result.getThrowable().orElse(null); t != null; t = t.getCause()) {
        said.add(t.toString());
      }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      said.add(reason);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      said.add(entry.toString());
    }

    Set<String> with(TestExecutionResult.Status status) {
      Set<String> rules = new TreeSet<>(results.keySet());
      rules.removeIf(rule -> !results.get(rule).equals(status.name()));
      return rules;
    }
  }

  private Path settings(String... more) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "base=" + sandbox.base(),
                "config.company=100-private",
                "config.token=sandbox-token",
                "config.hook=sandbox-hook",
                "config.former-hook=sandbox-hook",
                "secret.sandbox-token=" + SandboxLedger.TOKEN,
                "secret.sandbox-hook=hook-secret-51aa"));
    lines.addAll(List.of(more));
    return Files.write(folder.resolve("sandbox.properties"), lines);
  }

  private Run run(String mutant, Path settings) {
    Run run = new Run();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(LedgerLive.class))
            .configurationParameter(MutantBase.MUTANT, mutant)
            .configurationParameter(LiveSettings.LIVE, settings.toString())
            .configurationParameter(ContractExtension.REPORT_FOLDER, reports().toString())
            .build();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  private Path reports() {
    return folder.resolve("contract");
  }

  @Test
  void provesWhatReadingAloneCanProve() throws IOException {
    Run run = run("Reference", settings());
    assertThat(run.with(TestExecutionResult.Status.FAILED)).as("%s", run.said).isEmpty();
    assertThat(run.with(TestExecutionResult.Status.SUCCESSFUL))
        .containsExactly(
            "CT-C01", "CT-C06", "CT-D02", "CT-K01", "CT-K05", "CT-R01", "CT-R02", "CT-R06",
            "CT-R07", "CT-R11");
    assertThat(run.with(TestExecutionResult.Status.ABORTED)).containsExactly("CT-W05");
    assertThat(sandbox.written()).isEmpty();
    assertThat(Files.readString(reports().resolve("LedgerLive.md")))
        .contains(
            "| CT-W05 | CT_W05_anotherInstanceFindsIt | NOT_APPLICABLE | The sandbox does not");
  }

  @Test
  void tellsWhereTheSandboxDiffers() throws IOException {
    run("Reference", settings());
    JsonNode drift =
        ReferenceConnector.JSON.readTree(reports().resolve("LedgerLive-drift.json").toFile());
    List<String> differences = new ArrayList<>();
    drift
        .path("differences")
        .forEach(
            each ->
                differences.add(
                    String.join(
                        " ",
                        each.path("operation").asText(),
                        each.path("field").asText(),
                        each.path("what").asText(),
                        each.path("simulated").toString(),
                        each.path("live").toString())));
    assertThat(differences)
        .containsExactly(
            "read-records /records[]/amount changed [\"number as text\"] [\"number\"]",
            "read-records /records[]/balances new [] [\"object\"]",
            "read-records /records[]/memo missing [\"text\"] []",
            "read-records /records[]/owner new [] [\"text\"]");
    assertThat(drift.path("read").toString())
        .contains("{\"operation\":\"read-records\",\"documents\":12,\"unreadable\":0}");
    assertThat(Files.readString(reports().resolve("LedgerLive-drift.md")))
        .contains("| read-records | /records[]/memo | missing | text |  |");
  }

  @Test
  void keepsNothingThatWasRead() throws IOException {
    Run clean = run("Reference", settings());
    Run broken = run("OverlapPartitions", settings());
    String all = String.join("\n", clean.said) + String.join("\n", broken.said);
    try (Stream<Path> files = Files.list(reports())) {
      for (Path file : files.toList()) {
        all += Files.readString(file);
      }
    }
    assertThat(all)
        .contains("read-records")
        .doesNotContain(
            SandboxLedger.TOKEN,
            SandboxLedger.OWNER,
            SandboxLedger.ACCOUNT,
            "Confidential",
            "hook-secret-51aa",
            "100-private",
            "sandbox-rec-",
            "1235.5");
  }

  @ParameterizedTest
  @CsvSource({
    "CheckSaysYes, CT-C06",
    "CursorInMemory, CT-R02",
    "TrustsCursor, CT-R06",
    "OverlapPartitions, CT-R07",
    "OffByOnePage, CT-R01",
    "FindOrCreate, CT-K05"
  })
  void findsOutWhoBreaksARule(String mutant, String rule) throws IOException {
    Run run = run(mutant, settings());
    assertThat(run.with(TestExecutionResult.Status.FAILED)).as("%s", run.said).contains(rule);
    assertThat(sandbox.written()).as("nothing is written without leave").isEmpty();
  }

  @Test
  void writesOnlyWhereTheSandboxAllowsIt() throws IOException {
    Run run = run("Reference", settings("writes=allowed"));
    // This sandbox takes nothing: that the document came in is what is looked for here.
    assertThat(run.with(TestExecutionResult.Status.FAILED)).containsExactly("CT-W05");
    assertThat(sandbox.written()).hasSize(1);
  }

  @Test
  void isOffUntilASandboxIsNamed() {
    Run run = run("Reference", Path.of(""));
    assertThat(run.results).isEmpty();
    assertThat(run.said).anyMatch(reason -> reason.contains(LiveSettings.LIVE));
    assertThat(sandbox.wire()).isEmpty();
  }

  @Test
  void takesSettingsFromTheEnvironment() {
    LiveSettings settings =
        LiveSettings.at(
            "env:ACME_",
            Map.of(
                "ACME_BASE", "https://example.test/",
                "ACME_CONFIG_PAGE_LIMIT", "7",
                "ACME_SECRET_LEDGER_TOKEN", "hidden-1",
                "OTHER", "x"));
    assertThat(settings.base()).hasToString("https://example.test/");
    assertThat(settings.config()).isEqualTo(Map.of("page-limit", "7"));
    assertThat(settings.secrets()).isEqualTo(Map.of("ledger-token", "hidden-1"));
    assertThat(settings.toString()).contains("secret.ledger-token").doesNotContain("hidden-1");
  }
}
