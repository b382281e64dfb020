package io.ledgerway.runtime.simulation;

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
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Speaks to targets as well as a good connector can over a bad line. */
final class SimulatedConnector implements ConnectorProvider {

  static final OperationId POST = new OperationId("post");

  private final TargetKind kind;
  private final Map<String, SimulatedTarget> targets;
  private final SimulatedTime time;
  private final Clock clock;
  private final Dice dice;
  private final Mishaps mishaps;

  SimulatedConnector(
      TargetKind kind,
      Map<String, SimulatedTarget> targets,
      SimulatedTime time,
      Clock clock,
      Dice dice,
      Mishaps mishaps) {
    this.kind = kind;
    this.targets = targets;
    this.time = time;
    this.clock = clock;
    this.dice = dice;
    this.mishaps = mishaps;
  }

  @Override
  public ConnectorDescriptor descriptor() {
    OperationSpec post =
        new OperationSpec(
            POST,
            DocumentType.INVOICE,
            EffectClass.POSTING,
            "post",
            EvidenceLevel.SIMULATED,
            null,
            kind.contract());
    return new ConnectorDescriptor(
        "simulated", "1", ConnectorDescriptor.SPI_VERSION, "Simulated", List.of(), List.of(post));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(List.of());
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return new Line(targets.get(config.connectionId()));
  }

  private final class Line implements Connector, RecordWriter<String> {

    private final SimulatedTarget target;

    Line(SimulatedTarget target) {
      this.target = target;
    }

    @Override
    public CheckReport check(Call call) {
      return dice.trouble(1) ? new CheckReport(List.of("no answer")) : new CheckReport(List.of());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
      return Optional.of((RecordWriter<T>) this);
    }

    @Override
    public Optional<RecordLookup> lookup(OperationId operation) {
      return kind.canBeAsked() ? Optional.of(this::find) : Optional.empty();
    }

    private LookupResult find(String wireKey, Call call) {
      mishaps.strike();
      if (dice.trouble(1)) {
        return new LookupResult.Unavailable(
            Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "no answer"));
      }
      LookupResult result = target.find(wireKey, clock);
      mishaps.strike();
      return result;
    }

    @Override
    public WriteReport write(WriteBatch<String> batch, Optional<Prepared> prepared, Call call) {
      // One that sends at once may trust the runtime that its call is live.
      boolean trusts = dice.in(0.5);
      if (!trusts) {
        mishaps.strike();
      }
      if (dice.trouble(0.5)) {
        throw new ConnectorException(
            Failure.of(FailureCategory.UNREACHABLE, Effect.NOT_SENT, "refused"));
      }
      Map<String, Outcome> outcomes = new LinkedHashMap<>();
      for (WriteItem<String> item : batch.items()) {
        outcomes.put(item.wireKey(), trusts || isLive(call) ? send(item) : tooLate());
        trusts = false;
        mishaps.strike();
      }
      if (dice.trouble(0.2)) {
        mishaps.cutWhatIsSending();
        throw new IllegalStateException("the connector can't read the answer");
      }
      return new WriteReport(outcomes);
    }

    /** As an exchange does: nothing goes out after the deadline. */
    private boolean isLive(Call call) {
      return !clock.instant().isAfter(call.deadline());
    }

    private static Outcome tooLate() {
      return new Outcome.NotAttempted(
          Failure.of(FailureCategory.DEADLINE, Effect.NOT_SENT, "the deadline has passed"));
    }

    private Outcome send(WriteItem<String> item) {
      if (dice.trouble(1)) {
        return lost(item);
      }
      Outcome outcome = target.receive(item);
      if (dice.trouble(1)) {
        mishaps.cutWhatIsSending();
        time.pass(dice.upTo(Duration.ofMinutes(1)));
        return unknown();
      }
      return outcome;
    }

    /** The connection breaks; the request may not have arrived, or may take effect later. */
    private Outcome lost(WriteItem<String> item) {
      mishaps.cutWhatIsSending();
      if (dice.in(0.6)) {
        target.receiveLate(item);
      }
      return unknown();
    }

    @Override
    public WriteReport poll(String job, Set<String> wireKeys, Call call) {
      mishaps.strike();
      if (dice.trouble(1)) {
        throw new ConnectorException(
            Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "no answer"));
      }
      Map<String, Outcome> outcomes = new LinkedHashMap<>();
      wireKeys.forEach(each -> outcomes.put(each, target.poll(job)));
      return new WriteReport(outcomes);
    }

    private static Outcome unknown() {
      return new Outcome.Unknown(
          Failure.of(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "the reply was lost"));
    }

    @Override
    public void close() {}
  }
}
