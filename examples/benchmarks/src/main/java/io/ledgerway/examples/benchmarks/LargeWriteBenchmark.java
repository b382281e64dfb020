package io.ledgerway.examples.benchmarks;

import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/**
 * Few and very many guarded writes, a hundred in a call, in a heap of 64 MB: what they leave in
 * memory would end it. The database is a PostgreSQL, so that the heap is ours alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx64m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LargeWriteBenchmark {

  /** How many writes. */
  @Param({"20000", "1000000"})
  public int count;

  private @Nullable GuardedWrites writes;

  /** Opens the database. */
  @Setup
  public void open() throws Exception {
    writes = new GuardedWrites(true);
  }

  /** Closes it. */
  @TearDown
  public void close() throws Exception {
    Objects.requireNonNull(writes).close();
  }

  /** Ours. */
  @Benchmark
  public int writes() {
    int applied = 0;
    while (applied < count) {
      for (WriteResult each : Objects.requireNonNull(writes).ledgerwayBatch()) {
        if (each.status() != WriteStatus.APPLIED) {
          throw new IllegalStateException(each.toString());
        }
        applied++;
      }
    }
    return applied;
  }
}
