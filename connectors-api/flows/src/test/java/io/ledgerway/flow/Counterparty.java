package io.ledgerway.flow;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.flow.payable.PayableOperations;
import io.ledgerway.flow.payment.PaymentOperations;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An ERP and a bank in one that answer as told, and remember what they were sent. */
public final class Counterparty implements ConnectorProvider {

  /** How long it may take to acknowledge. */
  public static final Duration PATIENCE = Duration.ofDays(2);

  private static final int MOST = 2;

  private final Deque<Outcome> answers = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private Dedupe dedupe = Dedupe.NONE;

  /**
   * The outcome of every item of the next calls; afterwards everything is accepted.
   *
   * @param outcomes one for each call
   */
  public void answer(Outcome... outcomes) {
    answers.addAll(List.of(outcomes));
  }

  /**
   * Whether a second copy does no harm.
   *
   * @param how what it does about one
   */
  public void dedupe(Dedupe how) {
    dedupe = how;
  }

  /**
   * Everything that went over the wire.
   *
   * @return connection and wire key of each, in order
   */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  /**
   * The key that went over the wire last.
   *
   * @return the wire key
   */
  public String lastKey() {
    String last = sent.get(sent.size() - 1);
    return last.substring(last.indexOf(' ') + 1);
  }

  /**
   * An outcome that nobody knows.
   *
   * @return the outcome
   */
  public static Outcome unknown() {
    return new Outcome.Unknown(failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN));
  }

  /**
   * A refusal.
   *
   * @return the outcome
   */
  public static Outcome refused() {
    return new Outcome.Rejected(failure(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED));
  }

  /**
   * A passing fault before anything happened.
   *
   * @return the outcome
   */
  public static Outcome later() {
    return new Outcome.NotAttempted(failure(FailureCategory.TRANSIENT, Effect.NOT_SENT));
  }

  private static Failure failure(FailureCategory category, Effect effect) {
    return Failure.of(category, effect, "It did not work");
  }

  private WriteContract contract(KeyFormat key) {
    return WriteContractBuilder.builder()
        .dedupe(dedupe)
        .completion(Completion.ACKNOWLEDGED)
        .acknowledgementWithin(PATIENCE)
        .key(key)
        .maxItems(MOST)
        .build();
  }

  private OperationSpec post() {
    return new OperationSpec(
        PayableOperations.POST,
        DocumentType.INVOICE,
        EffectClass.POSTING,
        PayableOperations.POST_EFFECT,
        EvidenceLevel.SIMULATED,
        null,
        contract(KeyFormat.HEX_32));
  }

  private OperationSpec send() {
    return new OperationSpec(
        PaymentOperations.SEND,
        DocumentType.SEALED_BATCH,
        EffectClass.PAYMENT,
        PaymentOperations.SEND_EFFECT,
        EvidenceLevel.SIMULATED,
        null,
        contract(KeyFormat.DOCUMENT_FIELD));
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        "counterparty",
        "1",
        ConnectorDescriptor.SPI_VERSION,
        "Counterparty",
        List.of(),
        List.of(post(), send()));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(List.of());
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return new Line(config.connectionId());
  }

  /** One open connection. */
  private final class Line implements Connector {
    private final String id;

    Line(String id) {
      this.id = id;
    }

    @Override
    public CheckReport check(Call call) {
      return CheckReport.OK;
    }

    @Override
    public Optional<OperationSpec> operation(OperationId operation) {
      return Optional.of(operation.equals(PayableOperations.POST) ? post() : send());
    }

    @Override
    public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
      return Optional.of(new Writer<>(id));
    }

    @Override
    public void close() {}
  }

  private final class Writer<T> implements RecordWriter<T> {
    private final String connection;

    Writer(String connection) {
      this.connection = connection;
    }

    @Override
    public WriteReport write(WriteBatch<T> batch, Optional<Prepared> prepared, Call call) {
      for (WriteItem<T> item : batch.items()) {
        sent.add(connection + " " + item.wireKey());
      }
      Outcome outcome =
          answers.isEmpty() ? new Outcome.Accepted(batch.stamp().id()) : answers.remove();
      return WriteReport.all(batch.items(), outcome);
    }
  }
}
