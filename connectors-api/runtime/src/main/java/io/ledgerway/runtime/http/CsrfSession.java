package io.ledgerway.runtime.http;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.StatusRules;
import io.ledgerway.runtime.http.auth.CsrfToken;
import io.ledgerway.runtime.http.internal.Turn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The token against forged requests of one connection, with the cookies that it belongs to. One
 * caller at a time fetches it. Thread-safe.
 */
final class CsrfSession {

  /** Header fields that no connector may set where a token is declared. */
  static final Set<String> FIELDS = Set.of("x-csrf-token", "cookie");

  private static final String FIELD = "X-CSRF-Token";
  private static final String REQUIRED = "Required";
  private static final int FORBIDDEN = 403;

  /** What goes along with writes; the number tells two tickets of one text apart. */
  record Ticket(HttpHeaders fields, long number) {

    HttpRequest on(HttpRequest write) {
      HttpRequest proven = write;
      for (String name : fields.names()) {
        proven = proven.withHeader(name, fields.first(name).orElseThrow());
      }
      return proven;
    }
  }

  private final CsrfToken declared;
  private final HttpExchange reads;
  private final Turn turn;
  private @Nullable Ticket current;
  private @Nullable Ticket refused;
  private long fetched;

  CsrfSession(CsrfToken declared, HttpExchange reads, Clock clock) {
    this.declared = declared;
    this.reads = reads;
    this.turn = new Turn("a CSRF token", clock);
  }

  /** A ticket for a write; where there is none yet it is fetched first. */
  Ticket ticket(Call call) {
    Optional<Ticket> known = known();
    if (known.isPresent()) {
      return known.get();
    }
    turn.take(call);
    try {
      return known().orElseGet(() -> keep(fetch(call)));
    } finally {
      turn.end();
    }
  }

  private synchronized Optional<Ticket> known() {
    return Optional.ofNullable(current);
  }

  private synchronized Ticket keep(HttpHeaders fields) {
    fetched++;
    Ticket ticket = new Ticket(fields, fetched);
    current = ticket;
    return ticket;
  }

  private HttpHeaders fetch(Call call) {
    HttpRequest request =
        HttpRequest.read(declared.method(), declared.target()).withHeader(FIELD, "Fetch");
    HttpReply reply;
    try {
      reply = reads.exchange(request, call);
    } catch (ConnectorException e) {
      throw new ConnectorException(unsent(e.failure()), e);
    }
    Optional<Failure> failure = StatusRules.standard().failure(request, reply);
    if (failure.isPresent()) {
      throw new ConnectorException(unsent(failure.get()));
    }
    return fields(reply);
  }

  /** Whatever became of the read: the write behind it has not gone out. */
  private static Failure unsent(Failure failure) {
    return new Failure(
        failure.category(),
        Effect.NOT_SENT,
        failure.targetCode(),
        "No CSRF token: " + failure.text(),
        failure.line(),
        failure.column(),
        failure.notBefore());
  }

  private static HttpHeaders fields(HttpReply reply) {
    String token = reply.headers().first(FIELD).orElse("");
    if (token.isBlank() || token.equalsIgnoreCase(REQUIRED)) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              "No CSRF token: the target answered without one; check where it is fetched"));
    }
    try {
      HttpHeaders fields = HttpHeaders.of(FIELD, token);
      String cookies = cookies(reply);
      return cookies.isEmpty() ? fields : fields.with("Cookie", cookies);
    } catch (IllegalArgumentException e) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.TARGET_BUG,
              Effect.NOT_SENT,
              "No CSRF token: the target's token or cookies can't stand in a header field"));
    }
  }

  private static String cookies(HttpReply reply) {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String line : reply.headers().all("Set-Cookie")) {
      String pair = line.split(";", 2)[0].strip();
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.put(pair.substring(0, equals), pair);
      }
    }
    return cookies.values().stream().collect(Collectors.joining("; "));
  }

  /**
   * The reply to a write. A ticket that is refused is forgotten, once for all writes that used it;
   * a second one that is refused before one was accepted says that none will do.
   */
  synchronized HttpReply judged(Ticket ticket, HttpReply reply) {
    boolean isRefusal =
        reply.status() == FORBIDDEN
            && REQUIRED.equalsIgnoreCase(reply.headers().first(FIELD).orElse("").strip());
    if (!isRefusal) {
      if (!ticket.equals(refused)) {
        refused = null;
      }
      return reply;
    }
    if (ticket.equals(current)) {
      current = null;
    }
    if (refused == null || refused.equals(ticket)) {
      refused = ticket;
      throw refusal(
          FailureCategory.AUTH_EXPIRED,
          "The target no longer takes the CSRF token; the next attempt fetches a new one");
    }
    throw refusal(
        FailureCategory.AUTH_DENIED,
        "The target refuses each new CSRF token: check where it is fetched");
  }

  private static ConnectorException refusal(FailureCategory category, String text) {
    return new ConnectorException(
        Failure.of(category, Effect.NOT_APPLIED, Integer.toString(FORBIDDEN), text));
  }
}
