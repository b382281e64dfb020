package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.fake.HttpAnswer;
import io.ledgerway.testkit.fake.HttpFakeTarget;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.WireRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A ledger: takes documents under keys, several in one request, and lists records in two parts. */
final class LedgerTarget extends HttpFakeTarget {

  static final String TOKEN = "canary-3f9a71";

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Posted(String key, String number, String hash, String reference) {}

  private final List<Posted> posted = new ArrayList<>();
  private final TreeMap<Integer, ObjectNode> records = new TreeMap<>();
  private final Set<String> failing = new HashSet<>();
  private final LedgerChanges changes = new LedgerChanges();
  private String token = TOKEN;

  LedgerTarget(TargetHost host) {
    super(host);
  }

  @Override
  public synchronized int effects(String businessId) {
    return (int) posted.stream().filter(each -> each.number().equals(businessId)).count();
  }

  @Override
  public synchronized int effects() {
    return posted.size();
  }

  @Override
  public synchronized void rotate(String name, String value) {
    if (name.equals("ledger-token")) {
      token = value;
    }
  }

  /** A second document under a key that is taken, as somebody else might put there. */
  synchronized void addSecond(String key, String number) {
    posted.add(new Posted(key, number, "other", "/documents/" + (posted.size() + 1)));
  }

  synchronized String addRecord(String amount, String currency, String at, String memo) {
    int number = records.size() + 1;
    ObjectNode record = JSON.createObjectNode();
    record.put("seq", number).put("id", "rec-" + number).put("amount", amount);
    record.put("currency", currency).put("at", at).put("memo", memo);
    records.put(number, record);
    return "rec-" + number;
  }

  String addExact(ExactValues values) {
    return addRecord(
        values.amount().amount().toPlainString(),
        values.amount().currency().value(),
        values.date() + "T00:30:00Z",
        values.unknown());
  }

  /** Its records that change. */
  LedgerChanges changes() {
    return changes;
  }

  synchronized void failNext(String part) {
    failing.add(part);
  }

  @Override
  protected List<String> keysOf(WireRequest request) {
    List<String> keys = new ArrayList<>();
    if (request.method().equals("POST")) {
      tree(request.body()).path("items").forEach(item -> keys.add(item.path("key").asText()));
    }
    return keys;
  }

  @Override
  protected HttpAnswer answer(WireRequest request) {
    if (request.header("X-Token").filter(token::equals).isEmpty()) {
      return HttpAnswer.of(401);
    }
    return switch (request.method() + " " + request.path()) {
      case "POST documents" -> post(tree(request.body()));
      case "GET documents/by-key" -> find(request.parameter("key").orElse(""));
      case "GET records" -> list(request);
      case "GET changes" -> changes.answer(request, failing.remove("all"));
      case "GET ping" -> HttpAnswer.json(200, "{}");
      default -> HttpAnswer.of(404);
    };
  }

  /** Answers stand in another order than the items: nothing was promised about that. */
  private HttpAnswer post(JsonNode body) {
    List<JsonNode> results = new ArrayList<>();
    body.path("items").forEach(item -> results.add(one(item)));
    Collections.reverse(results);
    ArrayNode list = JSON.createArrayNode().addAll(results);
    return HttpAnswer.json(200, JSON.createObjectNode().set("results", list).toString());
  }

  private ObjectNode one(JsonNode item) {
    String key = item.path("key").asText();
    ObjectNode result = JSON.createObjectNode().put("key", key);
    if (item.path("number").asText().startsWith("BAD")) {
      return result.put("status", "REFUSED").put("field", "number");
    }
    Posted there = posted.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
    boolean known = there != null;
    if (there == null) {
      there =
          new Posted(
              key,
              item.path("number").asText(),
              item.path("hash").asText(),
              "/documents/" + (posted.size() + 1));
      posted.add(there);
    }
    if (!there.hash().equals(item.path("hash").asText())) {
      return result.put("status", "CONFLICT");
    }
    return result.put("status", "POSTED").put("reference", there.reference()).put("copy", known);
  }

  private HttpAnswer find(String key) {
    ArrayNode found = JSON.createArrayNode();
    for (Posted each : posted) {
      if (each.key().equals(key)) {
        found.addObject().put("reference", each.reference()).put("hash", each.hash());
      }
    }
    return HttpAnswer.json(200, JSON.createObjectNode().set("found", found).toString());
  }

  private HttpAnswer list(WireRequest request) {
    String part = request.parameter("part").orElse("");
    if (failing.remove(part)) {
      return HttpAnswer.of(500);
    }
    int after = Integer.parseInt(request.parameter("after").orElse("0"));
    int limit = Integer.parseInt(request.parameter("limit").orElse("10"));
    int rest = part.equals("odd") ? 1 : 0;
    List<ObjectNode> left = new ArrayList<>();
    records
        .tailMap(after, false)
        .forEach(
            (number, record) -> {
              if (number % 2 == rest) {
                left.add(record);
              }
            });
    ObjectNode answer = JSON.createObjectNode().put("more", left.size() > limit);
    left.stream().limit(limit).forEach(answer.withArray("records")::add);
    return HttpAnswer.json(200, answer.toString());
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
