package io.ledgerway.connector.treasuryhub.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The treasury hub as its connector sees it: payment orders, returns and reversals over HTTP with
 * basic authentication and idempotency keys, with a truth to count and faults to inject.
 * Thread-safe.
 */
public final class TreasuryHubSimulator implements AutoCloseable {

  /** The organisation that the hub knows. */
  public static final String ORGANISATION = SimulatedHub.ORGANISATION;

  /** The accounts that the hub can pay from. */
  public static final Set<String> ACCOUNTS = SimulatedHub.ACCOUNTS;

  private static final String PATH = "/api/";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final SimulatedHub hub;
  private final Deque<Fault> writeFaults = new ArrayDeque<>();
  private final Deque<Fault> readFaults = new ArrayDeque<>();
  private final List<String> wire = new ArrayList<>();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private CountDownLatch gate = new CountDownLatch(0);

  /**
   * A running hub without orders.
   *
   * @param clock its time
   * @param apiKey the key that it accepts
   * @throws IOException when there is no port
   */
  public TreasuryHubSimulator(Clock clock, String apiKey) throws IOException {
    hub = new SimulatedHub(clock, apiKey, this::pause);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(PATH, this::answer);
    server.start();
  }

  /**
   * Where it is.
   *
   * @return the base of its paths
   */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /**
   * What goes wrong with the next writes, one after the other.
   *
   * @param more the faults
   */
  public synchronized void nextWrites(Fault... more) {
    writeFaults.addAll(List.of(more));
  }

  /**
   * What goes wrong with the next reads, one after the other.
   *
   * @param more the faults
   */
  public synchronized void nextReads(Fault... more) {
    readFaults.addAll(List.of(more));
  }

  /**
   * Accepts another API key from now on, and the former no more.
   *
   * @param key the key
   */
  public void rotateTo(String key) {
    hub.rotateTo(key);
  }

  /** Holds writes in the middle until {@link #letGo}. */
  public synchronized void hold() {
    gate = new CountDownLatch(1);
  }

  /**
   * Waits until a write is held.
   *
   * @throws InterruptedException when interrupted
   */
  public void awaitHeld() throws InterruptedException {
    arrived.await();
  }

  /** Lets held writes go on. */
  public synchronized void letGo() {
    gate.countDown();
  }

  /**
   * The status that orders begin with.
   *
   * @param status such as {@code needs_approval}
   */
  public void startAs(String status) {
    hub.book().startAs(status);
  }

  /**
   * How many orders took effect under an external id: the truth.
   *
   * @param externalId the id
   * @return orders that stand
   */
  public int effects(String externalId) {
    return hub.book().effects(externalId);
  }

  /**
   * Every order.
   *
   * @return copies, oldest first
   */
  public List<ObjectNode> orders() {
    return hub.orders();
  }

  /**
   * What an order moves.
   *
   * @param order the order
   * @return the amount in major units of its currency
   */
  public static BigDecimal amount(ObjectNode order) {
    return OrderBook.amount(order);
  }

  /**
   * Makes an order past every check, as a person at the hub may.
   *
   * @param body the order
   * @return its id
   */
  public String place(ObjectNode body) {
    return hub.place(body);
  }

  /**
   * Moves an order on.
   *
   * @param id the order
   * @param status its new status
   */
  public void move(String id, String status) {
    hub.move(id, status);
  }

  /**
   * Changes a text of an order.
   *
   * @param id the order
   * @param field its field
   * @param value the text
   */
  public void change(String id, String field, String value) {
    hub.change(id, field, value);
  }

  /**
   * Adds a reference of a bank to an order.
   *
   * @param id the order
   * @param type such as {@code ach_trace_number}
   * @param number the reference
   */
  public void refer(String id, String type, String number) {
    hub.refer(id, type, number);
  }

  /**
   * The bank brings the money of an order back.
   *
   * @param id the order
   * @param code return code, such as {@code R03}
   */
  public void bringBack(String id, String code) {
    hub.book().bringBack(id, code);
  }

  /**
   * Reverses an order.
   *
   * @param id the order
   * @param reason such as {@code duplicate}
   */
  public void reverse(String id, String reason) {
    hub.book().reverse(id, reason);
  }

  /**
   * What came in.
   *
   * @return method and path of each request
   */
  public synchronized List<String> wire() {
    return List.copyOf(wire);
  }

  @Override
  public void close() {
    letGo();
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(PATH.length());
    Fault fault = next(exchange.getRequestMethod(), path);
    if (fault == Fault.BEFORE_RECEIVE) {
      exchange.close();
      return;
    }
    HubRequest request = request(exchange, path);
    Optional<HubReply> refusal = hub.isAuthentic(request) ? refusal(fault) : Optional.empty();
    HubReply reply =
        refusal.orElseGet(
            () -> hub.answer(fault == Fault.FILTER_IGNORED ? request.withoutQuery() : request));
    send(exchange, reply, fault);
  }

  private synchronized Fault next(String method, String path) {
    wire.add(method + " " + path);
    return (method.equals("POST") ? writeFaults : readFaults).poll();
  }

  private static HubRequest request(HttpExchange exchange, String path) throws IOException {
    return new HubRequest(
        exchange.getRequestMethod(),
        path,
        query(exchange),
        exchange.getRequestHeaders().getFirst("Authorization"),
        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static Optional<HubReply> refusal(Fault fault) {
    if (fault == Fault.THROTTLED) {
      return Optional.of(
          HubReply.error(429, "rate_limit_exceeded", "requests").with("Retry-After", "2"));
    }
    if (fault == Fault.DENIED) {
      return Optional.of(HubReply.error(403, "forbidden", "api_key"));
    }
    if (fault == Fault.FOREIGN_REFUSAL) {
      return Optional.of(new HubReply(400, "<html>Bad request</html>", Map.of()));
    }
    if (fault == Fault.FOREIGN_EMPTY_LIST) {
      return Optional.of(new HubReply(200, "[]", Map.of()));
    }
    if (fault == Fault.FORGOTTEN_CURSOR) {
      return Optional.of(HubReply.error(422, "parameter_invalid", "after_cursor"));
    }
    return fault == Fault.RECEIVED_NOT_APPLIED
        ? Optional.of(HubReply.error(500, "internal_server_error", "none"))
        : Optional.empty();
  }

  private void pause() {
    CountDownLatch current;
    synchronized (this) {
      current = gate;
    }
    if (current.getCount() > 0) {
      arrived.countDown();
      try {
        current.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new TreeMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static void send(HttpExchange exchange, HubReply reply, Fault fault) throws IOException {
    if (fault == Fault.APPLIED_NO_REPLY) {
      exchange.close();
      return;
    }
    boolean foreign = fault == Fault.FOREIGN_REPLY;
    String text = foreign ? "<html><body>Signed out</body></html>" : reply.body();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange
        .getResponseHeaders()
        .set("Content-Type", foreign ? "text/html" : "application/json; charset=utf-8");
    exchange.sendResponseHeaders(foreign ? 200 : reply.status(), bytes.length);
    OutputStream out = exchange.getResponseBody();
    if (fault == Fault.REPLY_TRUNCATED) {
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
    } else {
      out.write(bytes);
    }
    exchange.close();
  }
}
