package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.model.v1.envelope.Deletion;
import io.ledgerway.model.v1.envelope.DeletionKind;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the records of the ledger by when they changed; each step can be overridden. */
class ReferenceChanges extends ReferenceReader {

  private static final Duration OVERLAP = Duration.ofMinutes(5);

  ReferenceChanges(ReferenceConnector connector) {
    super(connector);
  }

  @Override
  public List<Partition> partitions(Call call) {
    return List.of(new Partition("all", null));
  }

  @Override
  public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
    requireOwn(from);
    JsonNode answer = answer(request(from, maxItems), call);
    List<Envelope<Invoice>> items = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    Cursor place = from;
    for (JsonNode record : answer.path("records")) {
      place = behind(place, record);
      take(record, items, failures);
    }
    boolean drained = isDrained(answer);
    return new Page<>(items, drained ? nextPass(place) : place, drained, failures);
  }

  private static void requireOwn(Cursor from) {
    if (!from.fields().isEmpty() && !"1".equals(from.fields().get("v"))) {
      ReferenceConnector.fail(
          Failure.of(FailureCategory.CONFIG, Effect.NOT_SENT, "The place is of another release"));
    }
  }

  HttpRequest request(Cursor from, int maxItems) {
    return HttpRequest.read("GET", "changes")
        .withQuery("since", from.fields().getOrDefault("since", ""))
        .withQuery("behind", from.fields().getOrDefault("behind", ""))
        .withQuery("limit", Integer.toString(maxItems));
  }

  Cursor behind(Cursor place, JsonNode record) {
    return place(record.path("changed").asText(), record.path("id").asText());
  }

  static Cursor place(String since, String behind) {
    return new Cursor(Map.of("v", "1", "since", since, "behind", behind));
  }

  /** What was under way when the last record was seen may bear an earlier time. */
  Cursor nextPass(Cursor place) {
    String behind = place.fields().getOrDefault("behind", "");
    return behind.isEmpty()
        ? place
        : place(Instant.parse(place.fields().get("since")).minus(OVERLAP).toString(), "");
  }

  @Override
  Envelope<Invoice> envelope(JsonNode record) {
    Envelope<Invoice> read = super.envelope(record);
    return record.path("gone").asBoolean() ? gone(read, record) : read;
  }

  Envelope<Invoice> gone(Envelope<Invoice> read, JsonNode record) {
    Deletion deletion =
        new Deletion(Instant.parse(record.path("changed").asText()), DeletionKind.SOFT);
    return read.toBuilder().origin(read.origin().toBuilder().deleted(deletion).build()).build();
  }
}
