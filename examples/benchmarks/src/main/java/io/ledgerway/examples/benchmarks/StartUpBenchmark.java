package io.ledgerway.examples.benchmarks;

import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From nothing to the first guarded write, in a JVM that has loaded none of it: tables are made in
 * an empty H2 file, the runtime is built and a connection opened. Each measurement is a JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartUpBenchmark {

  private Path folder = Path.of("");

  /** Makes an empty folder. */
  @Setup
  public void makeFolder() throws IOException {
    folder = Files.createTempDirectory("start-up");
  }

  /** Removes it. */
  @TearDown
  public void removeFolder() throws IOException {
    TemporaryFolders.remove(folder);
  }

  /** Ours. */
  @Benchmark
  public WriteResult firstWrite() {
    try (JdbcStores stores = JdbcStores.openFile(folder.resolve("store"));
        LedgerwayRuntime runtime =
            Ledgerway.runtime()
                .stores(stores.intentions(), stores.checkpoints())
                .folder(folder)
                .connector(new NoOpTarget())
                .build()) {
      return runtime
          .write(
              runtime.connect(
                  new ConnectionSpec("target", "target", NoOpTarget.ID, Map.of(), null)),
              NoOpTarget.POST,
              List.of(GuardedWrites.request("R-1")))
          .get(0);
    }
  }
}
