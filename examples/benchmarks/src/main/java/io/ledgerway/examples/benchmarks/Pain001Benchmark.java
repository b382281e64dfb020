package io.ledgerway.examples.benchmarks;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import io.ledgerway.base.iso20022.Pain001Writer;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.WriteResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A file of 20,000 payments, pain.001.001.09. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class Pain001Benchmark {

  static final int PAYMENTS = 20_000;

  private final PaymentFile file = SamplePayments.file(PAYMENTS);
  private final MxPain00100109 message = MxPain00100109.parse(written());

  private String written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pain001Writer.write(file, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Ours: all checks, then the file. */
  @Benchmark
  public WriteResult write() {
    return Pain001Writer.write(file, new ByteArrayOutputStream(1 << 24));
  }

  /** Prowide: its classes as text, without any check; making the classes is not counted. */
  @Benchmark
  public String prowide() {
    return message.document();
  }
}
