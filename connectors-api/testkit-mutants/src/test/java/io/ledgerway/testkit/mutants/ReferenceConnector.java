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
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connector that keeps every rule; each step can be overridden, to break one. */
class ReferenceConnector implements Connector {

  static final ObjectMapper JSON = new ObjectMapper();
  static final StatusRules STATUS = StatusRules.standard();
  static final ExtensionKey VERSION = ExtensionKey.of("ledger", "version");
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
    return operation.equals(ReferenceProvider.POST)
        ? Optional.of((RecordWriter<T>) new Writer())
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

  @Override
  public Optional<SchemaReader> schemas() {
    return Optional.of(this::describe);
  }

  private TargetSchema describe(OperationId operation, Call call) {
    if (!operation.equals(ReferenceProvider.READ)) {
      fail(
          Failure.of(
              FailureCategory.UNSUPPORTED, Effect.NOT_SENT, "Only records have described fields"));
    }
    return fields(call);
  }

  TargetSchema fields(Call call) {
    HttpRequest request = HttpRequest.read("GET", "fields");
    HttpReply reply = send(request, call);
    judge(request, reply).ifPresent(ReferenceConnector::fail);
    List<TargetField> fields = new ArrayList<>();
    for (JsonNode each : tree(reply).path("fields")) {
      boolean custom = each.path("custom").asBoolean();
      fields.add(
          new TargetField(
              each.path("name").asText(), "text", null, null, null, false, custom, false));
    }
    return new TargetSchema("Ledger v1", fields);
  }

  // Writing

  private final class Writer implements RecordWriter<Invoice> {

    @Override
    public WriteReport write(WriteBatch<Invoice> batch, Optional<Prepared> prepared, Call call) {
      return writeWhatFits(batch.items(), call);
    }

    @Override
    public WriteReport poll(String job, Set<String> wireKeys, Call call) {
      return ReferenceConnector.this.poll(job, wireKeys, call);
    }
  }

  WriteReport poll(String job, Set<String> wireKeys, Call call) {
    fail(Failure.of(FailureCategory.UNSUPPORTED, Effect.NOT_SENT, "The ledger makes no jobs"));
    return new WriteReport(Map.of());
  }

  /** Refuses what the ledger can't hold, and leaves for another call what it does not take now. */
  private WriteReport writeWhatFits(List<WriteItem<Invoice>> items, Call call) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    List<WriteItem<Invoice>> fitting = new ArrayList<>();
    for (WriteItem<Invoice> item : items) {
      if (!isHoldable(text(item))) {
        outcomes.put(item.wireKey(), new Outcome.Rejected(unholdable()));
        continue;
      }
      fitting.add(item);
      if (length(posting(fitting)) > LedgerTarget.LONGEST_REQUEST) {
        fitting.remove(item);
        outcomes.put(item.wireKey(), new Outcome.NotAttempted(full()));
      }
    }
    if (!fitting.isEmpty()) {
      outcomes.putAll(write(fitting, call).outcomes());
    }
    return new WriteReport(outcomes);
  }

  long length(HttpRequest posting) {
    return Objects.requireNonNull(posting.body()).length();
  }

  String text(WriteItem<Invoice> item) {
    return extension(item, ReferenceReader.MEMO);
  }

  String version(WriteItem<Invoice> item) {
    return extension(item, VERSION);
  }

  private static String extension(WriteItem<Invoice> item, ExtensionKey key) {
    ExtensionValue value = item.document().extensions().values().get(key);
    return value != null && value.value() instanceof JsonValue.StringValue text ? text.text() : "";
  }

  boolean isHoldable(String text) {
    return text.length() <= LedgerTarget.LONGEST_TEXT
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static Failure unholdable() {
    return Failure.of(
        FailureCategory.VALIDATION,
        Effect.NOT_SENT,
        "The memo has control characters or is longer than the ledger keeps: correct it");
  }

  private static Failure full() {
    return Failure.of(
        FailureCategory.LOCAL_REJECT, Effect.NOT_SENT, "The request is full: send it in another");
  }

  WriteReport write(List<WriteItem<Invoice>> items, Call call) {
    HttpRequest request = posting(items);
    HttpReply reply = send(request, call);
    judge(request, reply).ifPresent(ReferenceConnector::fail);
    return report(items, reply);
  }

  HttpRequest posting(List<WriteItem<Invoice>> items) {
    ArrayNode list = JSON.createArrayNode();
    for (WriteItem<Invoice> item : items) {
      ObjectNode one =
          list.addObject()
              .put("key", key(item))
              .put("number", item.document().number())
              .put("hash", contentHash(item))
              .put("text", text(item));
      if (!version(item).isEmpty()) {
        one.put("version", version(item));
      }
    }
    ObjectNode body = JSON.createObjectNode();
    body.set("items", list);
    return HttpRequest.write(
        "POST",
        postings(),
        HttpBody.of("application/json", body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  String postings() {
    return "documents";
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
      case "STALE" -> new Outcome.Rejected(stale());
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

  static Failure stale() {
    return Failure.of(
        FailureCategory.CONFLICT_VERSION,
        Effect.NOT_APPLIED,
        "STALE",
        "Somebody has changed the document since: read it again and decide anew");
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
