package io.ledgerway.examples.bookkeeping;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
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
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One open connection. Each call is one request: no retry, no wait, no thread; the runtime has all
 * that.
 */
final class BookkeepingConnector implements Connector, RecordWriter<Invoice>, RecordLookup {

  private static final StatusRules STATUS = StatusRules.standard();

  private final DocumentJson json = DocumentJson.create();
  private final String company;
  private final ConnectorContext context;
  private volatile boolean closed;

  BookkeepingConnector(String company, ConnectorContext context) {
    this.company = company;
    this.context = context;
  }

  @Override
  public CheckReport check(Call call) {
    HttpRequest request = HttpRequest.read("GET", "invoices").withQuery("company", company);
    STATUS.failure(request, send(request, call)).ifPresent(BookkeepingConnector::fail);
    return CheckReport.OK;
  }

  @Override
  @SuppressWarnings("unchecked") // the descriptor says that this operation writes invoices
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return operation.equals(BookkeepingProvider.POST_INVOICE)
        ? Optional.of((RecordWriter<T>) this)
        : Optional.empty();
  }

  @Override
  public Optional<RecordLookup> lookup(OperationId operation) {
    return operation.equals(BookkeepingProvider.POST_INVOICE)
        ? Optional.of(this)
        : Optional.empty();
  }

  @Override
  public WriteReport write(WriteBatch<Invoice> batch, Optional<Prepared> prepared, Call call) {
    WriteItem<Invoice> item = batch.items().get(0);
    byte[] body = json.writeValue(item.document()).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.write("POST", "invoices", HttpBody.of("application/json", body))
            .withQuery("company", company)
            .withHeader("Idempotency-Key", item.wireKey());
    HttpReply reply = send(request, call);
    STATUS.failure(request, reply).ifPresent(BookkeepingConnector::fail);
    Outcome outcome =
        reply
            .headers()
            .first("Location")
            .<Outcome>map(Outcome.Applied::new)
            // A success that does not say what was created may come from a proxy on the way.
            .orElseGet(() -> new Outcome.Unknown(unreadable()));
    return WriteReport.all(List.of(item), outcome);
  }

  @Override
  public LookupResult find(String wireKey, Call call) {
    HttpRequest request =
        HttpRequest.read("GET", "invoices/by-key")
            .withQuery("company", company)
            .withQuery("key", wireKey);
    try {
      HttpReply reply = send(request, call);
      Optional<String> location = reply.headers().first("Location");
      if (reply.isSuccessful() && location.isPresent()) {
        return new LookupResult.Found(null, new Outcome.Applied(location.get()));
      }
      if (reply.status() == 404 && reply.text().contains("NO_SUCH_KEY")) {
        return new LookupResult.Absent(context.clock().instant());
      }
      // Only its own words prove that nothing is there; any other answer proves nothing.
      return new LookupResult.Unavailable(
          STATUS.failure(request, reply).orElseGet(BookkeepingConnector::unreadable));
    } catch (ConnectorException e) {
      return new LookupResult.Unavailable(e.failure());
    }
  }

  private HttpReply send(HttpRequest request, Call call) {
    if (closed) {
      fail(Failure.of(FailureCategory.LOCAL_REJECT, Effect.NOT_SENT, "The connection is closed"));
    }
    return context.http().exchange(request, call);
  }

  @Override
  public void close() {
    closed = true;
  }

  private static void fail(Failure failure) {
    throw new ConnectorException(failure);
  }

  private static Failure unreadable() {
    return Failure.of(
        FailureCategory.OUTCOME_UNKNOWN,
        Effect.UNKNOWN,
        "The answer does not come from the bookkeeping system");
  }
}
