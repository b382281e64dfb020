package io.ledgerway.connector.bankfiles;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.testkit.contract.ChangingRecords;
import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.contract.FreeText;
import io.ledgerway.testkit.contract.ReadSamples;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.TargetHost;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Every rule of the contract, for a bank that exchanges files. */
abstract class BankContract implements ConnectorContract {

  private final Function<TargetHost, BankDropTarget> targets;
  private final Map<String, String> secrets;

  BankContract(Function<TargetHost, BankDropTarget> targets, Map<String, String> secrets) {
    this.targets = targets;
    this.secrets = secrets;
  }

  @Override
  public ConnectorHarness<BankDropTarget> harness() {
    return new Harness(targets, secrets);
  }

  private record Harness(Function<TargetHost, BankDropTarget> targets, Map<String, String> secrets)
      implements ConnectorHarness<BankDropTarget> {

    @Override
    public ConnectorProvider provider() {
      return new BankFilesConnectorProvider();
    }

    @Override
    public BankDropTarget target(TargetHost host) {
      return targets.apply(host);
    }

    @Override
    public Map<String, String> config(BankDropTarget target) {
      Map<String, String> settings = new HashMap<>(BankContext.FOLDERS);
      settings.put("acknowledge-within", "PT2H");
      settings.put("receipt-taken", "OK");
      return settings;
    }

    @Override
    public List<WriteSamples<?>> writes(BankDropTarget target) {
      return List.of(new Batches(target));
    }

    @Override
    public List<ReadSamples<?>> reads(BankDropTarget target) {
      return List.of(new Reports(target), new Bookings(target));
    }
  }

  /** Batches of one payment each; the batch's number is the key that the bank sees. */
  private record Batches(BankDropTarget target) implements WriteSamples<SealedBatch> {

    @Override
    public OperationId operation() {
      return new OperationId("send-payments");
    }

    @Override
    public Sample<SealedBatch> valid(int number) {
      return sample(number, "10.00", "10.00");
    }

    /** Its sum is not the sealed one. */
    @Override
    public Sample<SealedBatch> refused(int number) {
      return sample(number, "10.00", "10.01");
    }

    @Override
    public Sample<SealedBatch> changed(Sample<SealedBatch> sample) {
      int number = Integer.parseInt(sample.businessId().substring(2));
      return sample(number, "11.00", "11.00");
    }

    @Override
    public Optional<FreeText<SealedBatch>> freeText() {
      return Optional.of(new Remittances(target));
    }

    private static Sample<SealedBatch> sample(int number, String amount, String sealed) {
      PaymentInstruction payment = Payments.payment(1, amount, Payments.PAYEE);
      return sample("B-" + number, payment, sealed);
    }

    private static Sample<SealedBatch> sample(
        String name, PaymentInstruction payment, String sealed) {
      SealedBatch batch =
          Payments.batch(1, List.of(payment), new BigDecimal(sealed)).items().get(0).document();
      return new Sample<>(
          name,
          new SealedBatch(
              batch.batch().toBuilder().id(new DocumentId(name)).number(name).build(),
              batch.instructions()),
          name);
    }
  }

  /** What the receiver of a payment reads. */
  private record Remittances(BankDropTarget target) implements FreeText<SealedBatch> {

    @Override
    public Sample<SealedBatch> with(int number, String text) {
      PaymentInstruction payment =
          Payments.payment(1, "10.00", Payments.PAYEE).toBuilder()
              .remittance(new Remittance(List.of(), List.of(text), null))
              .build();
      return Batches.sample("T-" + number, payment, "10.00");
    }

    @Override
    public String held(String businessId) {
      return target.remittance(businessId);
    }
  }

  /** What both kinds of answers share: they lie in files that never change. */
  private abstract static class Answers<T> implements ReadSamples<T> {

    final BankDropTarget target;

    Answers(BankDropTarget target) {
      this.target = target;
    }

    @Override
    public void failNext(Partition partition) {
      throw new UnsupportedOperationException("A file can be read or not");
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.empty();
    }
  }

  private static final class Reports extends Answers<PaymentStatusReport> {

    Reports(BankDropTarget target) {
      super(target);
    }

    @Override
    public OperationId operation() {
      return new OperationId("read-payment-reports");
    }

    @Override
    public List<String> seed(int count) {
      return target.report(count);
    }

    @Override
    public String idOf(Envelope<PaymentStatusReport> envelope) {
      return String.valueOf(envelope.document().instruction().endToEndId());
    }

    @Override
    public String seedBroken() {
      target.putBroken(true);
      return "none";
    }

    @Override
    public String seedExact(ExactValues values) {
      throw new UnsupportedOperationException("A report states no booking");
    }

    @Override
    public ExactValues exactOf(PaymentStatusReport document) {
      throw new UnsupportedOperationException("A report states no booking");
    }
  }

  private static final class Bookings extends Answers<SettlementEvent> {

    Bookings(BankDropTarget target) {
      super(target);
    }

    @Override
    public OperationId operation() {
      return new OperationId("read-statements");
    }

    @Override
    public List<String> seed(int count) {
      return target.book(count);
    }

    @Override
    public String idOf(Envelope<SettlementEvent> envelope) {
      return String.valueOf(envelope.document().references().endToEndId());
    }

    @Override
    public String seedBroken() {
      target.putBroken(false);
      return "none";
    }

    @Override
    public String seedExact(ExactValues values) {
      if (values.amount().amount().signum() < 0) {
        throw new UnsupportedOperationException("A booking has a side, and no sign");
      }
      return target.bookExactly(
          values.amount().amount().toPlainString(),
          values.amount().currency().value(),
          values.date().toString(),
          values.unknown());
    }

    @Override
    public ExactValues exactOf(SettlementEvent event) {
      JsonValue purpose =
          Objects.requireNonNull(
                  event.extensions().values().get(ExtensionKey.of("iso20022", "Purp.Prtry")))
              .value();
      return new ExactValues(
          event.amount(),
          Objects.requireNonNull(event.dates().booking()),
          ((JsonValue.StringValue) purpose).text());
    }
  }
}
