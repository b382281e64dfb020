package io.ledgerway.connector.treasuryhub.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

/** The payment orders of the hub, with their returns and reversals: the truth. Thread-safe. */
final class OrderBook {

  private static final Map<String, Integer> OTHER_EXPONENTS =
      Map.of("JPY", 0, "KRW", 0, "CLP", 0, "BHD", 3, "KWD", 3, "TND", 3);
  private static final Set<String> TYPES =
      Set.of("ach", "bacs", "book", "check", "neft", "rtp", "sepa", "wire");

  private final Clock clock;
  private final Set<String> accounts;
  private final List<ObjectNode> orders = new ArrayList<>();
  private final List<ObjectNode> returns = new ArrayList<>();
  private final List<ObjectNode> reversals = new ArrayList<>();
  private String firstStatus = "approved";

  OrderBook(Clock clock, Set<String> accounts) {
    this.clock = clock;
    this.accounts = Set.copyOf(accounts);
  }

  synchronized void startAs(String status) {
    firstStatus = status;
  }

  /** The parameter that can't stand; empty when all can. */
  String wrongParameter(JsonNode body) {
    if (!TYPES.contains(body.path("type").asText())) {
      return "type";
    }
    JsonNode amount = body.path("amount");
    if (!amount.isIntegralNumber() || amount.bigIntegerValue().signum() <= 0) {
      return "amount";
    }
    if (!Set.of("credit", "debit").contains(body.path("direction").asText())) {
      return "direction";
    }
    if (!accounts.contains(body.path("originating_account_id").asText())) {
      return "originating_account_id";
    }
    boolean number = body.path("receiving_account").path("account_details").has(0);
    return number || body.hasNonNull("receiving_account_id") ? "" : "receiving_account";
  }

  synchronized ObjectNode create(JsonNode body, String status) {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("id", new UUID(0x4000L, 0x8000000000000000L + orders.size() + 1).toString());
    order.put("object", "payment_order");
    order.put("live_mode", false);
    order.put("created_at", now());
    order.put("status", status == null ? firstStatus : status);
    order.put("reconciliation_status", "unreconciled");
    for (String name :
        List.of("type", "amount", "direction", "originating_account_id", "external_id")) {
      order.set(name, body.path(name).deepCopy());
    }
    order.put("currency", body.path("currency").asText("USD"));
    order.put(
        "effective_date",
        body.path("effective_date")
            .asText(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()));
    if (body.hasNonNull("remittance_information")) {
      order.set("remittance_information", body.get("remittance_information"));
    }
    order.set("metadata", body.path("metadata").isObject() ? body.get("metadata") : empty());
    order.putArray("reference_numbers");
    order.putArray("transaction_ids");
    order.putNull("current_return");
    order.put("updated_at", now());
    orders.add(order);
    return order.deepCopy();
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  synchronized int effects(String externalId) {
    return (int)
        orders.stream()
            .filter(order -> order.path("external_id").asText().equals(externalId))
            .filter(order -> !order.path("status").asText().equals("failed"))
            .count();
  }

  synchronized List<ObjectNode> orders() {
    return orders.stream().map(ObjectNode::deepCopy).toList();
  }

  /** The amount of an order in major units, by the hub's own table of currencies. */
  static BigDecimal amount(ObjectNode order) {
    int exponent = OTHER_EXPONENTS.getOrDefault(order.path("currency").asText(), 2);
    return new BigDecimal(order.path("amount").bigIntegerValue(), exponent);
  }

  synchronized void move(String id, String status) {
    ObjectNode order = order(id);
    order.put("status", status);
    if (status.equals("completed")) {
      order.put("reconciliation_status", "reconciled");
      ((ArrayNode) order.get("transaction_ids")).add("transaction-of-" + id);
    }
    order.put("updated_at", now());
  }

  synchronized void refer(String id, String type, String number) {
    ObjectNode reference = ((ArrayNode) order(id).get("reference_numbers")).addObject();
    reference.put("id", "reference-" + type);
    reference.put("object", "payment_reference");
    reference.put("reference_number", number);
    reference.put("reference_number_type", type);
  }

  synchronized void change(String id, String field, String value) {
    ObjectNode order = order(id);
    order.put(field, value);
    order.put("updated_at", now());
  }

  synchronized void bringBack(String id, String code) {
    ObjectNode order = order(id);
    ObjectNode given = empty();
    given.put("id", "return-" + (returns.size() + 1));
    given.put("object", "return");
    given.put("status", "completed");
    given.put("type", order.path("type").asText());
    given.put("code", code);
    given.set("amount", order.path("amount"));
    given.set("currency", order.path("currency"));
    given.put("returnable_id", id);
    given.put("returnable_type", "payment_order");
    given.put("internal_account_id", order.path("originating_account_id").asText());
    given.putArray("reference_numbers");
    given.put("created_at", now());
    given.put("updated_at", now());
    returns.add(given);
    order.set("current_return", given.deepCopy());
    move(id, "returned");
  }

  synchronized void reverse(String id, String reason) {
    ObjectNode given = empty();
    given.put("id", "reversal-" + (reversals.size() + 1));
    given.put("object", "reversal");
    given.put("status", "completed");
    given.put("reason", reason);
    given.put("payment_order_id", id);
    given.put("created_at", now());
    given.put("updated_at", now());
    reversals.add(given);
    move(id, "reversed");
  }

  synchronized List<ObjectNode> returnsOf(String id) {
    return returns.stream()
        .filter(each -> each.path("returnable_id").asText().equals(id))
        .map(ObjectNode::deepCopy)
        .toList();
  }

  synchronized List<ObjectNode> reversalsOf(String id) {
    return reversals.stream()
        .filter(each -> each.path("payment_order_id").asText().equals(id))
        .map(ObjectNode::deepCopy)
        .toList();
  }

  private ObjectNode order(String id) {
    return orders.stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no order " + id));
  }
}
