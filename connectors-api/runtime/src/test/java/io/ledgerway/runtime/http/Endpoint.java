package io.ledgerway.runtime.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** What tests of the endpoint have in hand. */
final class Endpoint {

  static final Clock CLOCK = Clock.systemUTC();
  static final HttpRequest READ = HttpRequest.read("GET", "invoices");
  static final HttpRequest WRITE = HttpRequest.write("POST", "invoices", json("{\"number\":1}"));

  private Endpoint() {}

  static HttpBody json(String text) {
    return HttpBody.of("application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  static HttpExchange at(URI base) {
    return at(HttpSettings.of(base));
  }

  static HttpExchange at(HttpSettings settings) {
    return HttpEndpoints.standard().open("c1", settings, CLOCK);
  }

  static Call call() {
    return Call.within(CLOCK, Duration.ofSeconds(20), "case-1");
  }

  static Call shortCall() {
    return Call.within(CLOCK, Duration.ofMillis(300), "case-1");
  }

  static Call cancellable(CancelSignal cancel) {
    return new Call(CLOCK.instant().plusSeconds(20), cancel, "case-1");
  }

  static Failure failure(HttpExchange exchange, HttpRequest request, Call call) {
    return catchThrowableOfType(ConnectorException.class, () -> exchange.exchange(request, call))
        .failure();
  }
}
