package io.ledgerway.testkit.contract.live.internal;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.WireLog;
import io.ledgerway.testkit.contract.internal.WorldContext;
import java.time.Clock;
import java.util.Map;

/** The ports of a connection over HTTP, watched. Thread-safe. */
public final class LivePorts implements ConnectorContext, AutoCloseable {

  private final HttpEndpoints endpoints;
  private final HttpExchange http;
  private final Clock clock;

  private LivePorts(HttpEndpoints endpoints, HttpExchange http, Clock clock) {
    this.endpoints = endpoints;
    this.http = http;
    this.clock = clock;
  }

  /** Ports over an endpoint; nothing that is said on the wire is logged. */
  public static LivePorts over(
      HttpSettings settings, Map<String, String> secrets, Clock clock, Watch watch) {
    HttpEndpoints endpoints =
        HttpEndpoints.standard()
            .withSecrets(WorldContext.source(secrets))
            .withLog(WireLog.to(line -> {}));
    HttpExchange http = watch.over(endpoints.open("contract", settings, clock));
    return new LivePorts(endpoints, http, clock);
  }

  @Override
  public HttpExchange http() {
    return http;
  }

  @Override
  public SecretSource secrets() {
    return endpoints.secrets();
  }

  @Override
  public FileExchange files() {
    throw httpOnly();
  }

  @Override
  public SqlAccess sql() {
    throw httpOnly();
  }

  private static ConnectorException httpOnly() {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG, Effect.NOT_SENT, "Live mode reaches HTTP targets alone"));
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    endpoints.close();
  }
}
