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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A ledger: takes documents under keys, several in one request, and lists records in two parts. */
final class LedgerTarget extends HttpFakeTarget {

  static final String TOKEN = "canary-3f9a71";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How many characters of a text it keeps. */
  static final int LONGEST_TEXT = 140;

  /** How many bytes it takes at once. */
  static final int LONGEST_REQUEST = 4096;

  private static final Duration JOB_TIME = Duration.ofMinutes(20);

  /** What every record has. */
  static final List<String> FIELDS = List.of("seq", "id", "amount", "currency", "at", "memo");

  private final List<String> customFields = new ArrayList<>();

  private record Posted(
      String key,
      String number,
      String hash,
      String reference,
      String text,
      int version,
      Instant at) {}

  private record Job(ArrayNode results, Instant endsAt) {}

  private final List<Posted> posted = new ArrayList<>();
  private final Map<String, Job> jobs = new TreeMap<>();
  private final Clock clock;
  private final TreeMap<Integer, ObjectNode> records = new TreeMap<>();
  private final Set<String> failing = new HashSet<>();
  private final LedgerChanges changes = new LedgerChanges();
  private String token = TOKEN;

  LedgerTarget(TargetHost host) {
    super(host);
    this.clock = host.clock();
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
    posted.add(new Posted(key, number, "other", nextReference(), "", 1, clock.instant()));
  }

  private String nextReference() {
    return "/documents/" + (posted.size() + 1);
  }

  /** A document that a person has changed since. */
  synchronized void addChanged(String number) {
    posted.add(
        new Posted("of-a-person", number, "theirs", nextReference(), "", 2, clock.instant()));
  }

  /** Everything that it holds of a document. */
  synchronized String held(String number) {
    return posted.stream().filter(each -> each.number().equals(number)).toList().toString();
  }

  synchronized String text(String number) {
    return posted.stream()
        .filter(each -> each.number().equals(number))
        .map(Posted::text)
        .findFirst()
        .orElse("");
  }

  synchronized void lose(String job) {
    jobs.remove(job);
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
      case "POST documents" -> post(request.body());
      case "POST jobs" -> accept(request.body());
      case "GET jobs" -> job(request.parameter("id").orElse(""));
      case "GET documents/by-key" -> find(request.parameter("key").orElse(""));
      case "GET records" -> list(request);
      case "GET changes" -> changes.answer(request, failing.remove("all"));
      case "GET fields" -> HttpAnswer.json(200, fields());
      case "GET ping" -> HttpAnswer.json(200, "{}");
      default -> HttpAnswer.of(404);
    };
  }

  private synchronized String fields() {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("fields");
    FIELDS.forEach(name -> list.addObject().put("name", name));
    customFields.forEach(name -> list.addObject().put("name", name).put("custom", true));
    return answer.toString();
  }

  /** Adds a field to its records, as those who work with it may. */
  synchronized String addField() {
    String name = "custom_" + customFields.size();
    customFields.add(name);
    return name;
  }

  /** Answers stand in another order than the items: nothing was promised about that. */
  private HttpAnswer post(String body) {
    return isTooLong(body)
        ? HttpAnswer.of(413)
        : HttpAnswer.json(200, JSON.createObjectNode().set("results", results(body)).toString());
  }

  private static boolean isTooLong(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length > LONGEST_REQUEST;
  }

  private ArrayNode results(String body) {
    List<JsonNode> results = new ArrayList<>();
    tree(body).path("items").forEach(item -> results.add(one(item)));
    Collections.reverse(results);
    return JSON.createArrayNode().addAll(results);
  }

  /** What it has taken takes effect at once; it tells later what became of it. */
  private HttpAnswer accept(String body) {
    if (isTooLong(body)) {
      return HttpAnswer.of(413);
    }
    String id = "J-" + (jobs.size() + 1);
    jobs.put(id, new Job(results(body), clock.instant().plus(JOB_TIME)));
    return HttpAnswer.json(202, JSON.createObjectNode().put("job", id).toString());
  }

  private HttpAnswer job(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      return HttpAnswer.json(404, "{\"code\":\"NO_SUCH_JOB\"}");
    }
    ObjectNode answer = JSON.createObjectNode();
    if (clock.instant().isBefore(job.endsAt())) {
      return HttpAnswer.json(200, answer.put("state", "RUNNING").toString());
    }
    answer.put("state", "DONE").set("results", job.results());
    return HttpAnswer.json(200, answer.toString());
  }

  private ObjectNode one(JsonNode item) {
    String key = item.path("key").asText();
    ObjectNode result = JSON.createObjectNode().put("key", key);
    if (item.path("number").asText().startsWith("BAD")) {
      return result.put("status", "REFUSED").put("field", "number");
    }
    if (item.has("version")) {
      return change(item, result);
    }
    Posted there = posted.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
    boolean known = there != null;
    if (there == null) {
      there =
          new Posted(
              key,
              item.path("number").asText(),
              item.path("hash").asText(),
              nextReference(),
              kept(item.path("text").asText()),
              1,
              clock.instant());
      posted.add(there);
    }
    if (!there.hash().equals(item.path("hash").asText())) {
      return result.put("status", "CONFLICT");
    }
    return result.put("status", "POSTED").put("reference", there.reference()).put("copy", known);
  }

  /** Text beyond what it keeps is gone, and it says nothing about that. */
  private static String kept(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(LONGEST_TEXT, plain.length()));
  }

  /** A change to what is there, by whoever knows its version or does not care. */
  private ObjectNode change(JsonNode item, ObjectNode result) {
    for (int place = 0; place < posted.size(); place++) {
      Posted there = posted.get(place);
      if (there.number().equals(item.path("number").asText())) {
        String version = item.path("version").asText();
        if (!version.equals("*") && !version.equals(Integer.toString(there.version()))) {
          return result.put("status", "STALE");
        }
        posted.set(
            place,
            new Posted(
                item.path("key").asText(),
                there.number(),
                item.path("hash").asText(),
                there.reference(),
                kept(item.path("text").asText()),
                there.version() + 1,
                clock.instant()));
        return result.put("status", "POSTED").put("reference", there.reference());
      }
    }
    return result.put("status", "REFUSED").put("field", "version");
  }

  /** Its index lags. */
  private HttpAnswer find(String key) {
    ArrayNode found = JSON.createArrayNode();
    for (Posted each : posted) {
      boolean shown = !clock.instant().isBefore(each.at().plus(ReferenceProvider.LAG));
      if (shown && each.key().equals(key)) {
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
