package io.ledgerway.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.helger.diagnostics.error.level.EErrorLevel;
import io.ledgerway.runtime.idempotency.WriteStatus;
import org.junit.jupiter.api.Test;

/** What is compared does the same work on both sides. */
class BenchmarksTest {

  @Test
  void bothSidesFindTheInvoiceValid() {
    UblRulesBenchmark benchmark = new UblRulesBenchmark();
    assertThat(benchmark.readAndJudge().isValid()).isTrue();
    assertThat(benchmark.phive().getAllCount(error -> error.getErrorLevel().isGE(EErrorLevel.WARN)))
        .isZero();
    assertThat(benchmark.read().invoice().lines()).hasSize(10);
    assertThat(benchmark.phUbl().getInvoiceLineCount()).isEqualTo(10);
    assertThat(benchmark.phUblWithoutSchema().getInvoiceLineCount()).isEqualTo(10);
  }

  @Test
  void rulesAndStructureJudgeTheSameInvoice() {
    RulesBenchmark benchmark = new RulesBenchmark();
    assertThat(benchmark.rules().isValid()).isTrue();
    assertThat(benchmark.structure()).isEmpty();
    assertThat(benchmark.build()).isEqualTo(SampleInvoice.invoice());
  }

  @Test
  void bothSidesReadWhatTheyWrote() throws Exception {
    JsonBenchmark benchmark = new JsonBenchmark();
    assertThat(benchmark.read().document()).isEqualTo(SampleInvoice.invoice());
    assertThat(benchmark.readByJackson().document()).isEqualTo(SampleInvoice.invoice());
    assertThat(benchmark.write()).contains("R-1001");
    assertThat(benchmark.writeByJackson()).contains("R-1001");
  }

  @Test
  void allSidesKeepWhatTheyWrote() throws Exception {
    try (GuardedWrites benchmark = new GuardedWrites(false)) {
      assertThat(benchmark.ledgerway().status()).isEqualTo(WriteStatus.APPLIED);
      assertThat(benchmark.ledgerwayBatch())
          .hasSize(100)
          .allMatch(each -> each.status() == WriteStatus.APPLIED);
      benchmark.jdbc();
      benchmark.camel();
      benchmark.springIntegration();
      assertThat(benchmark.kept())
          .containsExactly(
              entry("ours", 101), entry("bare", 1), entry("camel", 1), entry("spring", 1));
    }
  }

  @Test
  void bothSidesGetTheSameAnswer() throws Exception {
    HttpBenchmark benchmark = new HttpBenchmark();
    benchmark.open();
    try {
      assertThat(benchmark.ledgerway()).isEqualTo(LoopbackServer.ANSWER);
      assertThat(benchmark.okHttp()).isEqualTo(LoopbackServer.ANSWER);
    } finally {
      benchmark.close();
    }
  }

  @Test
  void startsUpToItsFirstWrite() throws Exception {
    StartUpBenchmark benchmark = new StartUpBenchmark();
    benchmark.makeFolder();
    try {
      assertThat(benchmark.firstWrite().status()).isEqualTo(WriteStatus.APPLIED);
    } finally {
      benchmark.removeFolder();
    }
  }

  @Test
  void bothSidesReadTheSameEntries() throws Exception {
    CamtBenchmark benchmark = new CamtBenchmark();
    assertThat(benchmark.events()).isEqualTo(CamtBenchmark.ENTRIES);
    assertThat(benchmark.prowide().getBkToCstmrStmt().getStmt().get(0).getNtry())
        .hasSize(CamtBenchmark.ENTRIES)
        .last()
        .satisfies(entry -> assertThat(entry.getAcctSvcrRef()).isEqualTo("BR-0020000"));
    assertThat(benchmark.tokens()).isGreaterThan(1_000_000);
  }

  @Test
  void readsEveryEntryOfTheTextFormats() throws Exception {
    LargeTextBenchmark benchmark = new LargeTextBenchmark();
    benchmark.entries = 20_000;
    benchmark.write();
    try {
      assertThat(benchmark.mt940()).isEqualTo(20_000);
      assertThat(benchmark.nacha()).isEqualTo(20_000);
    } finally {
      benchmark.remove();
    }
  }

  @Test
  void bothSidesWriteTheSamePayments() {
    Pain001Benchmark benchmark = new Pain001Benchmark();
    assertThat(benchmark.write().count()).isEqualTo(Pain001Benchmark.PAYMENTS);
    assertThat(benchmark.prowide().split("EndToEndId>", -1))
        .hasSize(2 * Pain001Benchmark.PAYMENTS + 1);
  }
}
