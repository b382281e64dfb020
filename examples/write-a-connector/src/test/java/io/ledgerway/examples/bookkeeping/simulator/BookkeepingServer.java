package io.ledgerway.examples.bookkeeping.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bookkeeping system, as far as the connector sees it, with a truth to count. Thread-safe. */
public final class BookkeepingServer implements AutoCloseable {

  /** What goes wrong with one request. */
  public enum Fault {
    /** It is posted, and the answer is lost. */
    APPLIED_NO_REPLY,
    /** It is not posted, and the answer is lost. */
    DROPPED,
    /** It is posted, and something on the way answers with a page of its own. */
    APPLIED_FOREIGN_REPLY,
    /** It is refused for now: 429. */
    THROTTLED,
    /** It is refused for good: 422. */
    REFUSED
  }

  private static final byte[] NO_SUCH_KEY =
      "{\"code\":\"NO_SUCH_KEY\"}".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final Map<String, String> locations = new LinkedHashMap<>();
  private final List<String> bodies = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private int requests;

  /**
   * A running system that nothing was posted to.
   *
   * @throws IOException when there is no port
   */
  public BookkeepingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/invoices", this::answer);
    server.start();
  }

  /**
   * Where it is.
   *
   * @return the base of its paths
   */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /**
   * What goes wrong with the next posts, one after the other.
   *
   * @param more the faults
   */
  public synchronized void next(Fault... more) {
    faults.addAll(List.of(more));
  }

  /**
   * The documents that were posted: the truth.
   *
   * @return their bodies
   */
  public synchronized List<String> posted() {
    return List.copyOf(bodies);
  }

  /**
   * How many requests came in.
   *
   * @return all of them
   */
  public synchronized int requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    requests++;
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("POST")) {
      post(exchange, body);
    } else if (exchange.getRequestURI().getPath().equals("/invoices/by-key")) {
      String query = exchange.getRequestURI().getQuery();
      located(exchange, 200, locations.get(query.substring(query.indexOf("key=") + 4)));
    } else {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  private void post(HttpExchange exchange, String body) throws IOException {
    Fault fault = faults.poll();
    if (fault == Fault.THROTTLED || fault == Fault.REFUSED) {
      exchange.sendResponseHeaders(fault == Fault.THROTTLED ? 429 : 422, -1);
      exchange.close();
      return;
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (fault != Fault.DROPPED && !locations.containsKey(key)) {
      bodies.add(body);
      locations.put(key, "/invoices/" + bodies.size());
    }
    if (fault == Fault.APPLIED_NO_REPLY || fault == Fault.DROPPED) {
      exchange.close();
    } else if (fault == Fault.APPLIED_FOREIGN_REPLY) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<html/>".getBytes(StandardCharsets.UTF_8));
      exchange.close();
    } else {
      located(exchange, 201, locations.get(key));
    }
  }

  private static void located(HttpExchange exchange, int status, String location)
      throws IOException {
    if (location == null) {
      exchange.sendResponseHeaders(404, NO_SUCH_KEY.length);
      exchange.getResponseBody().write(NO_SUCH_KEY);
    } else {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }
}
