package io.ledgerway.connector.treasuryhub.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.treasuryhub.internal.map.OrderMapper;
import io.ledgerway.connector.treasuryhub.internal.map.OrderProofs;
import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.connector.write.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds an order by the external id that it was ordered under. Thread-safe. */
public final class OrderLookup implements RecordLookup {

  private final HubApi api;

  /**
   * A lookup.
   *
   * @param api where
   */
  public OrderLookup(HubApi api) {
    this.api = api;
  }

  @Override
  public LookupResult find(String wireKey, Call call) {
    HttpRequest request =
        api.get(HubApi.ORDERS)
            .withQuery("external_id", wireKey)
            .withQuery("per_page", Integer.toString(HubApi.LARGEST_PAGE));
    // What was asked may be answered a moment later: it was true when it was asked.
    Instant asked = api.context().clock().instant();
    try {
      HttpReply reply = api.send(request, call);
      return api.failure(request, reply)
          .<LookupResult>map(LookupResult.Unavailable::new)
          .orElseGet(() -> result(reply, wireKey, asked));
    } catch (ConnectorException e) {
      return new LookupResult.Unavailable(e.failure());
    }
  }

  private LookupResult result(HttpReply reply, String wireKey, Instant asked) {
    Optional<JsonNode> list = api.json(reply).filter(JsonNode::isArray);
    boolean isWhole =
        reply.headers().first(HubApi.PER_PAGE).isPresent()
            && reply.headers().first(HubApi.AFTER_CURSOR).isEmpty();
    if (list.isEmpty() || !isWhole) {
      return unavailable("is none of the hub's, or not whole");
    }
    List<HubOrder> orders = new ArrayList<>();
    for (JsonNode node : list.get()) {
      Optional<HubOrder> order = HubOrder.of(node);
      if (order.isEmpty() || !wireKey.equals(order.get().externalId())) {
        return unavailable("lists what was not asked for: the filter did not count");
      }
      orders.add(order.get());
    }
    if (orders.isEmpty()) {
      return new LookupResult.Absent(asked);
    }
    return orders.size() == 1
        ? found(orders.get(0))
        : new LookupResult.Ambiguous(orders.stream().map(HubOrder::id).toList());
  }

  private static LookupResult found(HubOrder order) {
    Outcome state =
        OrderProofs.isRefused(order.status())
            ? new Outcome.Rejected(
                Failure.of(
                    FailureCategory.BUSINESS_RULE,
                    Effect.NOT_APPLIED,
                    order.status(),
                    OrderProofs.reason(order.status())))
            : new Outcome.Applied(order.id());
    return new LookupResult.Found(order.metadata().get(OrderMapper.FINGERPRINT), state);
  }

  private static LookupResult unavailable(String why) {
    return new LookupResult.Unavailable(
        Failure.of(
            FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "The answer to the lookup " + why));
  }
}
