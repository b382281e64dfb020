package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.testkit.contract.ChangingRecords;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.fake.HttpAnswer;
import io.ledgerway.testkit.fake.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records that the ledger lists by when they changed, then by id. */
final class LedgerChanges implements ChangingRecords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<ObjectNode> ORDER =
      Comparator.<ObjectNode, String>comparing(each -> each.path("changed").asText())
          .thenComparing(each -> each.path("id").asText());

  private final Map<String, ObjectNode> records = new TreeMap<>();
  private Instant last = Instant.parse("2026-02-01T10:00:00Z");

  private synchronized String add(String amount, String currency, String at, String memo) {
    String id = String.format("chg-%04d", records.size() + 1);
    ObjectNode record = JSON.createObjectNode().put("id", id).put("amount", amount);
    record.put("currency", currency).put("at", at).put("memo", memo);
    records.put(id, record.put("changed", last.toString()));
    return id;
  }

  private String add() {
    return add("1.50", "EUR", "2026-02-01T10:00:00Z", "m");
  }

  private synchronized void tick() {
    last = last.plusSeconds(1);
  }

  synchronized List<String> seed(int count) {
    List<String> ids = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      tick();
      ids.add(add());
    }
    return ids;
  }

  synchronized String seedBroken() {
    tick();
    return add("twelve", "EUR", "2026-02-01T10:00:00Z", "broken");
  }

  synchronized String seedExact(ExactValues values) {
    tick();
    return add(
        values.amount().amount().toPlainString(),
        values.amount().currency().value(),
        values.date() + "T00:30:00Z",
        values.unknown());
  }

  @Override
  public synchronized List<String> seedAtOneMoment(int count) {
    tick();
    List<String> ids = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      ids.add(add());
    }
    return ids;
  }

  @Override
  public synchronized String seedLate() {
    String id = add();
    records.get(id).put("changed", last.minus(Duration.ofMinutes(2)).toString());
    return id;
  }

  @Override
  public synchronized void touch(String id) {
    tick();
    records.get(id).put("changed", last.toString());
  }

  @Override
  public synchronized void remove(String id) {
    touch(id);
    records.get(id).put("gone", true);
  }

  /** Behind a time and an id, or behind a number of records. */
  synchronized HttpAnswer answer(WireRequest request, boolean fails) {
    if (fails) {
      return HttpAnswer.of(500);
    }
    ObjectNode behind =
        JSON.createObjectNode()
            .put("changed", request.parameter("since").orElse(""))
            .put("id", request.parameter("behind").orElse(""));
    int skip = Integer.parseInt(request.parameter("offset").orElse("0"));
    int limit = Integer.parseInt(request.parameter("limit").orElse("10"));
    List<ObjectNode> left =
        records.values().stream()
            .sorted(ORDER)
            .filter(each -> ORDER.compare(each, behind) > 0)
            .skip(skip)
            .toList();
    ObjectNode answer = JSON.createObjectNode().put("more", left.size() > limit);
    left.stream().limit(limit).forEach(answer.withArray("records")::add);
    return HttpAnswer.json(200, answer.toString());
  }
}
