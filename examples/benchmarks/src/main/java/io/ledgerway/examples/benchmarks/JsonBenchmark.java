package io.ledgerway.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
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

/** An invoice of ten lines as JSON, beside plain Jackson on the same records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JsonBenchmark {

  private final DocumentJson json = DocumentJson.create();
  private final PlainJackson jackson = new PlainJackson();
  private final Invoice invoice = SampleInvoice.invoice();
  private final Envelope<Invoice> envelope = SampleInvoice.envelope(invoice);
  private final String ours = json.write(envelope);
  private final String plain = jackson.write(envelope);

  /** Ours: reading. */
  @Benchmark
  public Envelope<Invoice> read() {
    return json.read(ours, Invoice.class);
  }

  /** Ours: writing. */
  @Benchmark
  public String write() {
    return json.write(envelope);
  }

  /**
   * Plain Jackson: reading.
   *
   * @return the envelope
   * @throws JsonProcessingException when the JSON is refused
   */
  @Benchmark
  public Envelope<Invoice> readByJackson() throws JsonProcessingException {
    return jackson.read(plain);
  }

  /** Plain Jackson: writing. */
  @Benchmark
  public String writeByJackson() {
    return jackson.write(envelope);
  }
}
