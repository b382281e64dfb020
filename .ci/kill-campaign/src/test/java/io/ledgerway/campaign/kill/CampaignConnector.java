package io.ledgerway.campaign.kill;

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
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.StatusRules;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Speaks to {@link Target} of one kind. */
final class CampaignConnector implements ConnectorProvider {

  static final OperationId POST = new OperationId("post");

  private static final StatusRules STATUS = StatusRules.standard();

  private final TargetKind kind;
  private final Moments moments;

  CampaignConnector(TargetKind kind, Moments moments) {
    this.kind = kind;
    this.moments = moments;
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
        kind.name(), "1", ConnectorDescriptor.SPI_VERSION, kind.name(), List.of(), List.of(post));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(List.of());
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return new Line(context);
  }

  private final class Line implements Connector, RecordWriter<String> {

    private final ConnectorContext context;

    Line(ConnectorContext context) {
      this.context = context;
    }

    @Override
    public CheckReport check(Call call) {
      return CheckReport.OK;
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

    @Override
    public WriteReport write(WriteBatch<String> batch, Optional<Prepared> prepared, Call call) {
      String wireKey = batch.items().get(0).wireKey();
      byte[] body = batch.items().get(0).document().getBytes(StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.write("POST", kind + "/" + wireKey, HttpBody.of("text/plain", body));
      HttpReply reply = context.http().exchange(request, call);
      moments.reach(new Strike(kind, Moment.REPLIED));
      if (reply.status() == 409) {
        return WriteReport.all(
            batch.items(), new Outcome.Duplicate(true, new Outcome.Applied(wireKey)));
      }
      Optional<Failure> failure = STATUS.failure(request, reply);
      if (failure.isPresent()) {
        throw new ConnectorException(failure.get());
      }
      return WriteReport.all(batch.items(), new Outcome.Applied(wireKey));
    }

    private LookupResult find(String wireKey, Call call) {
      HttpRequest request = HttpRequest.read("GET", kind + "/" + wireKey);
      try {
        HttpReply reply = context.http().exchange(request, call);
        if (reply.isSuccessful()) {
          return new LookupResult.Found(null, new Outcome.Applied(wireKey));
        }
        moments.reach(new Strike(kind, Moment.ABSENT));
        return new LookupResult.Absent(context.clock().instant());
      } catch (ConnectorException e) {
        return new LookupResult.Unavailable(e.failure());
      }
    }

    @Override
    public void close() {}
  }
}
