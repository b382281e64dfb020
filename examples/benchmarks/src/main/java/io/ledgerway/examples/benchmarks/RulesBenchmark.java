package io.ledgerway.examples.benchmarks;

import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.StructureCheck;
import io.ledgerway.model.rules.ValidationReport;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
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

/** An invoice of ten lines in memory: computing it, judging it by rules, judging its form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

  private final DocumentValidator validator = DocumentValidator.create();
  private final Invoice invoice = SampleInvoice.invoice();
  private final Envelope<Invoice> envelope = SampleInvoice.envelope(invoice);

  /** All rules of EN 16931 and CORE. */
  @Benchmark
  public ValidationReport rules() {
    return validator.validate(envelope, Profile.EN16931);
  }

  /** The structural check by Hibernate Validator. */
  @Benchmark
  public List<Finding> structure() {
    return StructureCheck.of(envelope);
  }

  /** Building the lines anew and computing breakdown and totals. */
  @Benchmark
  public Invoice build() {
    return invoice.toBuilder()
        .lines(invoice.lines().stream().map(line -> line.toBuilder().build()).toList())
        .build()
        .withComputedTotals();
  }
}
