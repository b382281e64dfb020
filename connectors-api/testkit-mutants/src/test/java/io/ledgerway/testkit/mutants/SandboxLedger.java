package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger of a later release, as its owner's sandbox: its records are not what is simulated. */
final class SandboxLedger implements AutoCloseable {

  static final String TOKEN = "sandbox-token-9d13";
  static final String OWNER = "Very Private Holding";
  static final String ACCOUNT = "DE02PRIVATE00000000042";
  private static final int RECORDS = 12;

  private final HttpServer server;
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final List<String> wire = new CopyOnWriteArrayList<>();

  SandboxLedger() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Bodies of the documents that came in. */
  List<String> written() {
    return written;
  }

  List<String> wire() {
    return wire;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    wire.add(exchange.getRequestMethod() + " " + path);
    byte[] received = exchange.getRequestBody().readAllBytes();
    boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Token"));
    if (exchange.getRequestMethod().equals("POST")) {
      written.add(new String(received, StandardCharsets.UTF_8));
    }
    String body =
        switch (path) {
          case "/ping" -> "{}";
          case "/records" -> records(exchange).toString();
          case "/changes" -> changes().toString();
          case "/documents/by-key" -> "{\"found\":[]}";
          default -> "";
        };
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? 200 : 401, known && bytes.length > 0 ? bytes.length : -1);
    if (known && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static ObjectNode records(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    for (String each : exchange.getRequestURI().getQuery().split("&")) {
      query.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    int after = Integer.parseInt(query.get("after"));
    int limit = Integer.parseInt(query.get("limit"));
    int rest = query.get("part").equals("odd") ? 1 : 0;
    ObjectNode answer = ReferenceConnector.JSON.createObjectNode().put("more", false);
    ArrayNode list = answer.putArray("records");
    for (int number = after + 1; number <= RECORDS; number++) {
      if (number % 2 == rest) {
        if (list.size() == limit) {
          return answer.put("more", true);
        }
        list.add(record(number));
      }
    }
    return answer;
  }

  /** The amount has become a number, the memo is gone, and there is more than there was. */
  private static ObjectNode record(int number) {
    ObjectNode record = ReferenceConnector.JSON.createObjectNode();
    record.put("seq", number).put("id", "sandbox-rec-" + number).put("amount", 1234.5 + number);
    record.put("currency", "EUR").put("at", "2026-02-01T10:00:00Z");
    record.put("owner", OWNER);
    record.putObject("balances").put(ACCOUNT, "77.70").put("Confidential", "1");
    return record;
  }

  private static ObjectNode changes() {
    ObjectNode answer = ReferenceConnector.JSON.createObjectNode().put("more", false);
    answer.putArray("records");
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
