package io.ledgerway.connector.treasuryhub.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the hub sees it. Immutable.
 *
 * @param method the HTTP method
 * @param path path below the hub's base, without a leading slash
 * @param query parameters, decoded
 * @param authorization header field {@code Authorization}; null when it is missing
 * @param idempotencyKey header field {@code Idempotency-Key}; null when it is missing
 * @param body the body; empty for none
 */
public record HubRequest(
    String method,
    String path,
    Map<String, String> query,
    @Nullable String authorization,
    @Nullable String idempotencyKey,
    String body) {

  /** Copies the parameters. */
  public HubRequest {
    query = Map.copyOf(query);
  }

  boolean isWrite() {
    return method.equals("POST");
  }

  HubRequest withoutQuery() {
    return new HubRequest(method, path, Map.of(), authorization, idempotencyKey, body);
  }
}
