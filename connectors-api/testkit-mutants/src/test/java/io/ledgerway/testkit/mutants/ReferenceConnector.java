package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.event.EventDecoder;
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
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connector that keeps every rule; each step can be overridden, to break one. */
class ReferenceConnector implements Connector {

  static final ObjectMapper JSON = new ObjectMapper();
  static final StatusRules STATUS = StatusRules.standard();
  static final String WAIT_SECONDS = "X-Wait-Seconds";

  final ConnectorConfig config;
  final ConnectorContext context;
  private volatile boolean closed;

  ReferenceConnector(ConnectorConfig config, ConnectorContext context) {
    this.config = config;
    this.context = context;
  }

  @Override
  public CheckReport check(Call call) {
    HttpRequest request = HttpRequest.read("GET", "ping");
    judge(request, send(request, call)).ifPresent(ReferenceConnector::fail);
    return CheckReport.OK;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordReader<T>> reader(OperationId operation) {
    if (operation.equals(ReferenceProvider.CHANGES)) {
      return Optional.of((RecordReader<T>) changes());
    }
    return operation.equals(ReferenceProvider.READ)
        ? Optional.of((RecordReader<T>) reader())
        : Optional.empty();
  }

  RecordReader<Invoice> changes() {
    return new ReferenceChanges(this);
  }

  RecordReader<Invoice> reader() {
    return new ReferenceReader(this);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    RecordWriter<Invoice> writer = (batch, prepared, call) -> write(batch.items(), call);
    return operation.equals(ReferenceProvider.POST)
        ? Optional.of((RecordWriter<T>) writer)
        : Optional.empty();
  }

  @Override
  public Optional<RecordLookup> lookup(OperationId operation) {
    return operation.equals(ReferenceProvider.POST) ? Optional.of(this::find) : Optional.empty();
  }

  @Override
  public Optional<EventDecoder> events() {
    return Optional.of(new ReferenceEvents(this));
  }

  // Writing

  WriteReport write(List<WriteItem<Invoice>> items, Call call) {
    HttpRequest request = posting(items);
    HttpReply reply = send(request, call);
    judge(request, reply).ifPresent(ReferenceConnector::fail);
    return report(items, reply);
  }

  HttpRequest posting(List<WriteItem<Invoice>> items) {
    ArrayNode list = JSON.createArrayNode();
    for (WriteItem<Invoice> item : items) {
      list.addObject()
          .put("key", key(item))
          .put("number", item.document().number())
          .put("hash", contentHash(item));
    }
    ObjectNode body = JSON.createObjectNode();
    body.set("items", list);
    return HttpRequest.write(
        "POST",
        "documents",
        HttpBody.of("application/json", body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  String key(WriteItem<Invoice> item) {
    return item.wireKey();
  }

  String contentHash(WriteItem<Invoice> item) {
    return item.fingerprint();
  }

  HttpReply send(HttpRequest request, Call call) {
    requireOpen();
    return context.http().exchange(proven(request), call);
  }

  HttpRequest proven(HttpRequest request) {
    return request.withHeader("X-Token", token());
  }

  String token() {
    return context.secrets().secret(config.secret("token")).reveal();
  }

  void requireOpen() {
    if (closed) {
      fail(Failure.of(FailureCategory.LOCAL_REJECT, Effect.NOT_SENT, "The connection is closed"));
    }
  }

  Optional<Failure> judge(HttpRequest request, HttpReply reply) {
    return STATUS
        .failure(request, reply)
        .map(failure -> comingAgain(failure, notBefore(reply).orElse(null)));
  }

  /** The ledger has a field of its own beside the one of HTTP. */
  Optional<Instant> notBefore(HttpReply reply) {
    Optional<Instant> own =
        reply
            .headers()
            .first(WAIT_SECONDS)
            .map(seconds -> context.clock().instant().plusSeconds(Long.parseLong(seconds)));
    return own.or(reply::notBefore);
  }

  static Failure comingAgain(Failure failure, @Nullable Instant notBefore) {
    return new Failure(
        failure.category(),
        failure.effect(),
        failure.targetCode(),
        failure.text(),
        failure.line(),
        failure.column(),
        notBefore);
  }

  WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
    Map<String, JsonNode> results = new LinkedHashMap<>();
    tree(reply).path("results").forEach(each -> results.put(each.path("key").asText(), each));
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (WriteItem<Invoice> item : items) {
      outcomes.put(item.wireKey(), outcome(results.get(key(item))));
    }
    return new WriteReport(outcomes);
  }

  Outcome outcome(JsonNode result) {
    String status = result == null ? "" : result.path("status").asText();
    return switch (status) {
      case "POSTED" -> new Outcome.Applied(result.path("reference").asText());
      case "REFUSED" -> new Outcome.Rejected(refusal(result));
      case "CONFLICT" -> new Outcome.Rejected(conflict());
      default -> new Outcome.Unknown(unreadable());
    };
  }

  static Failure refusal(JsonNode result) {
    return Failure.of(
        FailureCategory.BUSINESS_RULE,
        Effect.NOT_APPLIED,
        "REFUSED",
        "The ledger refuses the field " + result.path("field").asText());
  }

  static Failure conflict() {
    return Failure.of(
        FailureCategory.CONFLICT_KEY,
        Effect.NOT_APPLIED,
        "CONFLICT",
        "The ledger has the key with other content");
  }

  // Looking up

  LookupResult find(String key, Call call) {
    HttpRequest request = HttpRequest.read("GET", "documents/by-key").withQuery("key", key);
    try {
      HttpReply reply = send(request, call);
      Optional<Failure> failure = judge(request, reply);
      JsonNode found = tree(reply).path("found");
      return failure.isPresent() || !found.isArray()
          ? new LookupResult.Unavailable(failure.orElseGet(ReferenceConnector::unreadable))
          : found(found);
    } catch (ConnectorException e) {
      return new LookupResult.Unavailable(e.failure());
    }
  }

  LookupResult found(JsonNode found) {
    if (found.isEmpty()) {
      return new LookupResult.Absent(context.clock().instant());
    }
    List<String> references = new ArrayList<>();
    found.forEach(each -> references.add(each.path("reference").asText()));
    return references.size() > 1
        ? new LookupResult.Ambiguous(references)
        : new LookupResult.Found(
            found.get(0).path("hash").asText(), new Outcome.Applied(references.get(0)));
  }

  @Override
  public void close() {
    closed = true;
  }

  /** What can't be read is an empty tree: nothing in it proves anything. */
  static JsonNode tree(HttpReply reply) {
    try {
      JsonNode tree = JSON.readTree(reply.text());
      return tree == null ? JSON.createObjectNode() : tree;
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  static void fail(Failure failure) {
    throw new ConnectorException(failure);
  }

  static Failure unreadable() {
    return Failure.of(
        FailureCategory.OUTCOME_UNKNOWN,
        Effect.UNKNOWN,
        "The answer does not come from the ledger");
  }
}
