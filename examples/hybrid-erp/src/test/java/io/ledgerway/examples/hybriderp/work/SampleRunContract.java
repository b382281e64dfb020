package io.ledgerway.examples.hybriderp.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.examples.hybriderp.config.ConfigFile;
import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.flow.StateGroup;
import io.ledgerway.testkit.counterparty.BankPayment;
import io.ledgerway.testkit.counterparty.BankPaymentStatus;
import io.ledgerway.testkit.counterparty.ErpPosting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped sample must come to, document by document; run on each database. */
abstract class SampleRunContract {

  static final ExampleConfig CONFIG = ConfigFile.read(Path.of("config.json"));
  static final Path SAMPLE = Path.of("sample");

  @TempDir Path work;

  abstract @Nullable String jdbcUrl() throws Exception;

  RunResult run(Path invoices, String url) {
    return new HybridErpRun(CONFIG, work, invoices, url, true, false, Clock.systemUTC()).run();
  }

  @Test
  void comesToTheExpectedEndStates() throws Exception {
    String url = jdbcUrl();
    RunResult result = run(SAMPLE, url);

    assertThat(result.addsUp()).isTrue();
    assertThat(SampleOutcome.actual(work, url)).isEqualTo(SampleOutcome.expected());
    assertThat(result.totals().count(StateGroup.WAITING)).isZero();
    assertThat(Files.readString(result.report())).contains("Where everything stands");
    postsAndPaysOnce();
    leavesTheInvoicesWhereTheyAre();
    keepsRejectedFilesWithTheirReasons(url);

    RunResult again = run(SAMPLE, url);

    assertThat(again.readNow()).isZero();
    assertThat(SampleOutcome.actual(work, url)).isEqualTo(SampleOutcome.expected());
    postsAndPaysOnce();
  }

  private void postsAndPaysOnce() {
    List<ErpPosting> postings = postings();
    assertThat(postings).isNotEmpty();
    assertThat(postings.stream().map(ErpPosting::invoiceNumber)).doesNotHaveDuplicates();
    List<BankPayment> payments = CounterpartyLedgers.payments(work, CONFIG);
    assertThat(payments.stream().map(BankPayment::endToEndId)).doesNotHaveDuplicates();
    assertThat(payments.stream().map(BankPayment::status))
        .containsOnlyOnce(BankPaymentStatus.REJECTED)
        .containsOnlyOnce(BankPaymentStatus.RETURNED)
        .contains(BankPaymentStatus.BOOKED);
    assertThat(payments.stream().map(BankPayment::currency))
        .contains("EUR", "PLN", "USD", "JPY", "KWD");
  }

  List<ErpPosting> postings() {
    return CounterpartyLedgers.postings(work, CONFIG);
  }

  private void leavesTheInvoicesWhereTheyAre() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE)) {
      assertThat(files.filter(file -> file.toString().endsWith(".xml"))).hasSize(65);
    }
  }

  private void keepsRejectedFilesWithTheirReasons(String url) throws Exception {
    long rejected =
        SampleOutcome.expected().values().stream()
            .filter(state -> state.startsWith("REJECTED") || state.startsWith("UNREADABLE"))
            .count();
    File[] kept =
        work.resolve("rejected").toFile().listFiles((folder, name) -> name.endsWith(".xml"));
    File[] reasons =
        work.resolve("rejected").toFile().listFiles((folder, name) -> name.endsWith(".err"));
    assertThat(kept).hasSize((int) rejected);
    assertThat(reasons).hasSize((int) rejected);
    assertThat(SampleOutcome.actual(work, url)).hasSize(65);
  }
}
