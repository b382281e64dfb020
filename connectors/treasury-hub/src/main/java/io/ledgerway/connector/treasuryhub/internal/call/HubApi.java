package io.ledgerway.connector.treasuryhub.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.StatusRules;
import io.ledgerway.connector.treasuryhub.internal.HubSettings;
import io.ledgerway.connector.treasuryhub.internal.wire.HubJson;
import java.util.Optional;

/** One request to the hub and what its answer stands for. Thread-safe. */
public final class HubApi {

  /** Header of a list: where the next page begins; missing at the end. */
  static final String AFTER_CURSOR = "X-After-Cursor";

  /** Header of every list of the hub. */
  static final String PER_PAGE = "X-Per-Page";

  /** Path of payment orders. */
  static final String ORDERS = "payment_orders";

  /** How many items a page has at most. */
  static final int LARGEST_PAGE = 100;

  private static final StatusRules STATUS =
      StatusRules.standard()
          // An endpoint without the API key; with one it judges a 401 by itself.
          .with(401, FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED)
          // The hub refuses a wrong order by 422: where its path is not there, the base is wrong.
          .with(404, FailureCategory.CONFIG, Effect.NOT_APPLIED)
          .with(409, FailureCategory.IN_PROGRESS, Effect.UNKNOWN);

  private final HubSettings settings;
  private final ConnectorContext context;
  private final HubJson json = new HubJson();
  private volatile boolean closed;

  /**
   * An endpoint.
   *
   * @param settings the connection's settings
   * @param context the world
   */
  public HubApi(HubSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.context = context;
  }

  HubSettings settings() {
    return settings;
  }

  ConnectorContext context() {
    return context;
  }

  HttpRequest get(String path) {
    return HttpRequest.read("GET", settings.base() + path);
  }

  HttpRequest post(String path, JsonNode body, String idempotencyKey) {
    return HttpRequest.write(
            "POST", settings.base() + path, HttpBody.of("application/json", json.write(body)))
        .withHeader("Idempotency-Key", idempotencyKey);
  }

  /** Sends it; who we are is the endpoint's to prove. */
  HttpReply send(HttpRequest request, Call call) {
    if (closed) {
      fail(Failure.of(FailureCategory.LOCAL_REJECT, Effect.NOT_SENT, "The connection is closed"));
    }
    return context.http().exchange(request, call);
  }

  /** Lets nothing go out from now on; what is under way comes to its end. */
  public void close() {
    closed = true;
  }

  Optional<Failure> failure(HttpRequest request, HttpReply reply) {
    return STATUS.failure(request, reply);
  }

  Optional<JsonNode> json(HttpReply reply) {
    return reply.isComplete() ? json.read(reply.body()) : Optional.empty();
  }

  /** Reads what must be there whole; throws what any other answer stands for. */
  JsonNode read(HttpRequest request, Call call) {
    HttpReply reply = send(request, call);
    failure(request, reply).ifPresent(HubApi::fail);
    return json(reply).orElseThrow(() -> new ConnectorException(unreadable()));
  }

  static void fail(Failure failure) {
    throw new ConnectorException(failure);
  }

  /** The answer may come from something on the way. */
  static Failure unreadable() {
    return Failure.of(
        FailureCategory.OUTCOME_UNKNOWN,
        Effect.UNKNOWN,
        "The answer is none of the hub's, or not whole");
  }
}
