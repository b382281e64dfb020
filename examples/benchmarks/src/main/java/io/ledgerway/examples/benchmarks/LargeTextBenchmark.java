package io.ledgerway.examples.benchmarks;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.Mt940Reader;
import io.ledgerway.base.bankformats.NachaItem;
import io.ledgerway.base.bankformats.NachaOptions;
import io.ledgerway.base.bankformats.NachaReader;
import io.ledgerway.base.bankformats.Strictness;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Files of the text formats, of few and of many entries, in a heap of 64 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx64m")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class LargeTextBenchmark {

  /** How many entries. */
  @Param({"20000", "500000"})
  public int entries;

  private Path statement = Path.of("");
  private Path returns = Path.of("");

  /** Writes the files. */
  @Setup
  public void write() throws IOException {
    statement = Files.createTempFile("statement", ".sta");
    SampleBankText.mt940(entries, statement);
    returns = Files.createTempFile("returns", ".ach");
    SampleBankText.nacha(entries, returns);
  }

  /** Removes them. */
  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(statement);
    Files.deleteIfExists(returns);
  }

  /**
   * The bookings of an MT940, and whether it adds up.
   *
   * @throws BankFormatProblem when it does not keep the format
   */
  @Benchmark
  public int mt940() throws IOException {
    int events = 0;
    try (Mt940Reader reader =
        Mt940Reader.open(Files.newInputStream(statement), Strictness.STRICT)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        events += item instanceof StatementItem.Event ? 1 : 0;
      }
    }
    return events;
  }

  /**
   * The returns of a NACHA file, with all its totals.
   *
   * @throws BankFormatProblem when it does not keep the format
   */
  @Benchmark
  public int nacha() throws IOException {
    int events = 0;
    NachaOptions options = NachaOptions.of(new AccountNumber("1"), Strictness.STRICT);
    try (NachaReader reader = NachaReader.open(Files.newInputStream(returns), options)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        events += item instanceof NachaItem.Return ? 1 : 0;
      }
    }
    return events;
  }
}
