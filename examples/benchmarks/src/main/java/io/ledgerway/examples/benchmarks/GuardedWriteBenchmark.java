package io.ledgerway.examples.benchmarks;

import io.ledgerway.runtime.idempotency.WriteResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One write of a new document to a target that does nothing, on one database with one durability:
 * ours (SENDING and its outcome, two commits), bare JDBC with the same two commits, and what others
 * do (one commit, which can't tell "being sent" from "done"). Writers are JMH's threads: {@code
 * -t}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GuardedWriteBenchmark {

  /** Where it is kept. */
  @Param({"H2", "POSTGRESQL"})
  public String database = "H2";

  private @Nullable GuardedWrites writes;

  /** Opens the database and everything that stands on it. */
  @Setup
  public void open() throws Exception {
    writes = new GuardedWrites(database.equals("POSTGRESQL"));
  }

  /** Closes it all. */
  @TearDown
  public void close() throws Exception {
    writes().close();
  }

  GuardedWrites writes() {
    return Objects.requireNonNull(writes, "open");
  }

  /** Ours, one document. */
  @Benchmark
  public WriteResult ledgerway() {
    return writes().ledgerway();
  }

  /** Ours, a hundred documents in a call. */
  @Benchmark
  @OperationsPerInvocation(GuardedWrites.BATCH)
  public List<WriteResult> ledgerwayBatch() {
    return writes().ledgerwayBatch();
  }

  /** Bare JDBC with the same two commits. */
  @Benchmark
  public String jdbc() throws SQLException {
    return writes().jdbc();
  }

  /** Apache Camel's idempotent consumer over its JDBC repository. */
  @Benchmark
  public String camel() {
    return writes().camel();
  }

  /** Spring Integration's JDBC metadata store. */
  @Benchmark
  public String springIntegration() {
    return writes().springIntegration();
  }
}
