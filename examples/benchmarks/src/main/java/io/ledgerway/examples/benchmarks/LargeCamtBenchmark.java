package io.ledgerway.examples.benchmarks;

import io.ledgerway.base.iso20022.CamtReader;
import io.ledgerway.base.xml.XmlLimits;
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

/** A file of few and of very many entries, in a heap of 64 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx64m")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class LargeCamtBenchmark {

  /** How many entries. */
  @Param({"20000", "1000000"})
  public int entries;

  private Path file = Path.of("");

  /** Writes the file. */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("statement", ".xml");
    SampleStatement.write(entries, file);
  }

  /** Removes it. */
  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Ours, as {@link CamtBenchmark#events} does it. */
  @Benchmark
  public int events() throws IOException {
    int events = 0;
    try (CamtReader reader = CamtReader.open(Files.newInputStream(file), XmlLimits.defaults())) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        events += item instanceof StatementItem.Event ? 1 : 0;
      }
    }
    return events;
  }
}
