package io.ledgerway.connector.treasuryhub.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.treasuryhub.internal.map.EventEnvelopes;
import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.connector.treasuryhub.internal.wire.MoneyBack;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what became of orders. The hub can't be asked for what has changed, so the list of the
 * orders that are followed is walked through, and what was changed since the walk before is given
 * out, with its returns and reversals. Holds nothing between two calls.
 */
public final class SettlementReader implements RecordReader<SettlementEvent> {

  private static final Set<Integer> CURSOR_REFUSED = Set.of(400, 404, 410, 422);

  private final HubApi api;
  private final EventEnvelopes envelopes;
  private final String scope;

  /**
   * A reader.
   *
   * @param api where from
   * @param envelopes what events travel in
   */
  public SettlementReader(HubApi api, EventEnvelopes envelopes) {
    this.api = api;
    this.envelopes = envelopes;
    this.scope = api.settings().scope();
  }

  @Override
  public List<Partition> partitions(Call call) {
    return List.of(new Partition(HubApi.ORDERS, null));
  }

  @Override
  public Page<SettlementEvent> read(Partition partition, Cursor from, int maxItems, Call call) {
    OrdersCursor place = OrdersCursor.of(from, scope);
    Instant now = api.context().clock().instant();
    Instant began = place.began() == null ? now : place.began();
    HttpRequest request = request(place.after(), began, maxItems);
    HttpReply reply = api.send(request, call);
    if (place.after() != null && CURSOR_REFUSED.contains(reply.status())) {
      // The hub has forgotten where we were: the next read begins the walk again.
      return new Page<>(List.of(), place.again().cursor(scope), true, List.of());
    }
    api.failure(request, reply).ifPresent(HubApi::fail);
    JsonNode list =
        api.json(reply)
            .filter(JsonNode::isArray)
            .orElseThrow(() -> new ConnectorException(HubApi.unreadable()));
    PageOfEvents page = new PageOfEvents(place, maxItems, now, call);
    String cutAfter = page.take(list);
    if (cutAfter != null) {
      return page.end(place.at(began, place.after(), cutAfter), false);
    }
    Optional<String> next = reply.headers().first(HubApi.AFTER_CURSOR);
    if (next.isEmpty()) {
      return page.end(place.done(began), true);
    }
    if (next.get().equals(place.after())) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.TARGET_BUG,
              Effect.NOT_APPLIED,
              "The hub's list of orders does not go on: its next page is the same"));
    }
    return page.end(place.at(began, next.get(), null), false);
  }

  private HttpRequest request(@Nullable String after, Instant began, int maxItems) {
    // A day more: it is not said in which zone the hub counts days.
    LocalDate from =
        LocalDate.ofInstant(began.minus(api.settings().follow()), ZoneOffset.UTC).minusDays(1);
    HttpRequest request =
        api.get(HubApi.ORDERS)
            .withQuery("originating_account_id", api.settings().account())
            .withQuery("created_at_start", from.toString())
            .withQuery(
                "per_page", Integer.toString(Math.min(HubApi.LARGEST_PAGE, Math.max(1, maxItems))));
    return after == null ? request : request.withQuery("after_cursor", after);
  }

  /** The events of one page of the hub's list. */
  private final class PageOfEvents {

    private final OrdersCursor place;
    private final int maxItems;
    private final Instant now;
    private final Call call;
    private final List<Envelope<SettlementEvent>> items = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    PageOfEvents(OrdersCursor place, int maxItems, Instant now, Call call) {
      this.place = place;
      this.maxItems = maxItems;
      this.now = now;
      this.call = call;
    }

    /** The last order given out where the page holds more than fits; null when all of it does. */
    @Nullable String take(JsonNode list) {
      String previous = place.last();
      for (JsonNode node : behind(list, place.last())) {
        Optional<HubOrder> order = HubOrder.of(node);
        if (order.isEmpty()) {
          failures.add(broken("An order in the hub's list has no id or no status"));
          continue;
        }
        List<Envelope<SettlementEvent>> events =
            hasChanged(order.get()) ? events(order.get()) : List.of();
        if (!items.isEmpty() && items.size() + events.size() > maxItems) {
          return Objects.requireNonNull(previous, "order before the cut");
        }
        items.addAll(events);
        previous = order.get().id();
      }
      return null;
    }

    /** The part of a page behind an order; all of it where that order has left the page. */
    private static List<JsonNode> behind(JsonNode list, @Nullable String last) {
      List<JsonNode> nodes = new ArrayList<>();
      list.forEach(nodes::add);
      for (int i = 0; last != null && i < nodes.size(); i++) {
        if (last.equals(nodes.get(i).path("id").asText())) {
          return nodes.subList(i + 1, nodes.size());
        }
      }
      return nodes;
    }

    private boolean hasChanged(HubOrder order) {
      return order.updatedAt() == null || !order.updatedAt().isBefore(place.since());
    }

    private List<Envelope<SettlementEvent>> events(HubOrder order) {
      List<Envelope<SettlementEvent>> events = new ArrayList<>();
      add(events, envelopes.of(order, now), order.id());
      for (MoneyBack back : moneyBack(order)) {
        add(events, envelopes.of(order, back, now), back.id());
      }
      return events;
    }

    private void add(
        List<Envelope<SettlementEvent>> events,
        Optional<Envelope<SettlementEvent>> event,
        String id) {
      if (event.isPresent()) {
        events.add(event.get());
      } else {
        failures.add(
            broken(
                "Object "
                    + printable(id)
                    + " of the hub lacks account, direction or an amount in a known currency"));
      }
    }

    private List<MoneyBack> moneyBack(HubOrder order) {
      if (order.status().equals("returned")) {
        return moneyBack(
            api.get("returns")
                .withQuery("returnable_type", HubOrder.OBJECT)
                .withQuery("returnable_id", order.id()));
      }
      return order.status().equals("reversed")
          ? moneyBack(api.get(HubApi.ORDERS + "/" + segment(order.id()) + "/reversals"))
          : List.of();
    }

    private List<MoneyBack> moneyBack(HttpRequest request) {
      JsonNode list =
          api.read(request.withQuery("per_page", Integer.toString(HubApi.LARGEST_PAGE)), call);
      if (!list.isArray()) {
        throw new ConnectorException(HubApi.unreadable());
      }
      List<MoneyBack> all = new ArrayList<>();
      for (JsonNode node : list) {
        Optional<MoneyBack> back = MoneyBack.of(node);
        if (back.isEmpty()) {
          failures.add(broken("A return or reversal of the hub has no id or no status"));
        }
        back.filter(MoneyBack::isAboutMoney).ifPresent(all::add);
      }
      return all;
    }

    Page<SettlementEvent> end(OrdersCursor next, boolean drained) {
      return new Page<>(items, next.cursor(scope), drained, failures);
    }
  }

  /** An id goes into a path only when it is one. */
  private static String segment(String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.TARGET_BUG, Effect.NOT_APPLIED, "The hub gave an id that is none"));
    }
    return id;
  }

  private static String printable(String id) {
    String clean = id.replaceAll("[^A-Za-z0-9_-]", "?");
    return clean.length() > 100 ? clean.substring(0, 100) : clean;
  }

  private static Failure broken(String text) {
    return Failure.unreadable("INCOMPLETE_OBJECT", text, null, null);
  }
}
