package io.ledgerway.examples.benchmarks;

import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.ubl21.UBL21Marshaller;
import io.ledgerway.base.einvoice.ReadInvoice;
import io.ledgerway.base.einvoice.UblOptions;
import io.ledgerway.base.einvoice.UblReader;
import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.ValidationReport;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A UBL file of ten lines: reading it and judging it by all rules of EN 16931. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class UblRulesBenchmark {

  private final byte[] ubl = SampleInvoice.ubl();
  private final DocumentValidator validator = DocumentValidator.create();
  private final UblOptions options = UblOptions.of(InvoiceDirection.PAYABLE);
  private final IValidationExecutorSet<IValidationSourceXML> official = official();

  private static IValidationExecutorSet<IValidationSourceXML> official() {
    ValidationExecutorSetRegistry<IValidationSourceXML> registry =
        new ValidationExecutorSetRegistry<>();
    EN16931Validation.initEN16931(registry);
    return Objects.requireNonNull(registry.getOfID(EN16931Validation.VID_UBL_INVOICE_1316));
  }

  /** Ours: streaming reader and rules. */
  @Benchmark
  public ValidationReport readAndJudge() {
    ReadInvoice read = UblReader.read(new ByteArrayInputStream(ubl), options);
    Envelope<Invoice> envelope =
        SampleInvoice.envelope(read.invoice()).toBuilder()
            .observations(read.observations())
            .build();
    return validator.validate(envelope, Profile.EN16931);
  }

  /** Ours: reading alone. */
  @Benchmark
  public ReadInvoice read() {
    return UblReader.read(new ByteArrayInputStream(ubl), options);
  }

  /** phive: schema and the official rules, release 1.3.16. */
  @Benchmark
  public ValidationResultList phive() {
    return ValidationExecutionManager.executeValidation(
        IValidityDeterminator.createDefault(),
        official,
        ValidationSourceXML.create(new ReadableResourceByteArray(ubl)),
        Locale.ROOT);
  }

  /** ph-ubl: reading into its classes, with the schema check that it makes by default. */
  @Benchmark
  public InvoiceType phUbl() {
    return Objects.requireNonNull(UBL21Marshaller.invoice().read(ubl));
  }

  /** ph-ubl: reading without the schema check. */
  @Benchmark
  public InvoiceType phUblWithoutSchema() {
    return Objects.requireNonNull(UBL21Marshaller.invoice().setUseSchema(false).read(ubl));
  }
}
