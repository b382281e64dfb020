package io.ledgerway.connector.treasuryhub.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The treasury hub behind its HTTP interface: what it answers to one request, and the truth to
 * count. Thread-safe.
 */
public final class SimulatedHub {

  /** The organisation that the hub knows. */
  public static final String ORGANISATION = "org-synthetic";

  /** The accounts that the hub can pay from. */
  public static final Set<String> ACCOUNTS = Set.of("account-1", "account-2");

  private final ObjectMapper json = new ObjectMapper();
  private final OrderBook book;
  private final KeptReplies kept;
  private final Runnable beforeCreating;
  private String apiKey;

  /**
   * A hub without orders.
   *
   * @param clock its time
   * @param apiKey the key that it accepts
   */
  public SimulatedHub(Clock clock, String apiKey) {
    this(clock, apiKey, () -> {});
  }

  SimulatedHub(Clock clock, String apiKey, Runnable beforeCreating) {
    this.book = new OrderBook(clock, ACCOUNTS);
    this.kept = new KeptReplies(clock);
    this.apiKey = apiKey;
    this.beforeCreating = beforeCreating;
  }

  OrderBook book() {
    return book;
  }

  /**
   * Accepts another API key from now on, and the former no more.
   *
   * @param key the key
   */
  public synchronized void rotateTo(String key) {
    apiKey = key;
  }

  /**
   * Every order.
   *
   * @return copies, oldest first
   */
  public List<ObjectNode> orders() {
    return book.orders();
  }

  /**
   * Makes an order past every check, as a person at the hub may.
   *
   * @param body the order
   * @return its id
   */
  public String place(ObjectNode body) {
    return book.create(body, null).path("id").asText();
  }

  /**
   * Moves an order on.
   *
   * @param id the order
   * @param status its new status
   */
  public void move(String id, String status) {
    book.move(id, status);
  }

  /**
   * Changes a text of an order.
   *
   * @param id the order
   * @param field its field
   * @param value the text
   */
  public void change(String id, String field, String value) {
    book.change(id, field, value);
  }

  /**
   * Adds a reference of a bank to an order.
   *
   * @param id the order
   * @param type such as {@code ach_trace_number}
   * @param number the reference
   */
  public void refer(String id, String type, String number) {
    book.refer(id, type, number);
  }

  synchronized boolean isAuthentic(HubRequest request) {
    byte[] user = (ORGANISATION + ":" + apiKey).getBytes(StandardCharsets.UTF_8);
    String expected = "Basic " + Base64.getEncoder().encodeToString(user);
    return expected.equals(request.authorization());
  }

  /**
   * Carries out one request.
   *
   * @param request what came in
   * @return the answer
   */
  public HubReply answer(HubRequest request) {
    if (!isAuthentic(request)) {
      return HubReply.error(401, "invalid_credentials", "Authorization");
    }
    return request.isWrite() ? write(request) : read(request.path(), request.query());
  }

  private HubReply write(HubRequest request) {
    String given = request.idempotencyKey();
    String scoped = request.authorization() + "|" + given;
    if (given != null) {
      Optional<HubReply> known = kept.begin(scoped);
      if (known.isPresent()) {
        return known.get();
      }
    }
    HubReply reply = HubReply.error(500, "internal_server_error", "none");
    try {
      beforeCreating.run();
      reply = create(request.path(), json.readTree(request.body()));
      return reply;
    } catch (JsonProcessingException e) {
      return HubReply.error(400, "invalid_json", "body");
    } finally {
      if (given != null) {
        kept.end(scoped, reply);
      }
    }
  }

  private HubReply create(String path, JsonNode body) {
    String wrong = book.wrongParameter(body);
    if (path.equals("payment_orders/create_async")) {
      ObjectNode order = book.create(body, wrong.isEmpty() ? null : "failed");
      ObjectNode receipt = JsonNodeFactory.instance.objectNode();
      receipt.put("id", order.path("id").asText());
      receipt.put("object", "async_response");
      return HubReply.of(202, receipt);
    }
    if (!path.equals("payment_orders")) {
      return HubReply.error(404, "resource_not_found", "path");
    }
    return wrong.isEmpty()
        ? HubReply.of(201, book.create(body, null))
        : HubReply.error(422, "parameter_invalid", wrong);
  }

  private HubReply read(String path, Map<String, String> query) {
    String[] parts = path.split("/", -1);
    if (path.equals("payment_orders")) {
      return Lists.orders(book.orders(), query);
    }
    if (path.equals("returns")) {
      return Lists.page(book.returnsOf(query.getOrDefault("returnable_id", "")), query);
    }
    if (parts.length == 3 && parts[0].equals("payment_orders") && parts[2].equals("reversals")) {
      return Lists.page(book.reversalsOf(parts[1]), query);
    }
    if (parts.length == 2 && parts[0].equals("payment_orders")) {
      return book.orders().stream()
          .filter(order -> order.path("id").asText().equals(parts[1]))
          .findFirst()
          .map(order -> HubReply.of(200, order))
          .orElseGet(() -> HubReply.error(404, "resource_not_found", "id"));
    }
    return HubReply.error(404, "resource_not_found", "path");
  }
}
