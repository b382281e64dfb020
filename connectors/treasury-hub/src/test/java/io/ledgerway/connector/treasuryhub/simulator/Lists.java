package io.ledgerway.connector.treasuryhub.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of the hub: newest first, in pages behind an opaque cursor. */
final class Lists {

  private static final int USUAL_PAGE = 25;
  private static final int LARGEST_PAGE = 100;
  private static final Set<String> PAGING = Set.of("after_cursor", "per_page");
  private static final Map<String, String> FILTERS =
      Map.of(
          "external_id", "external_id",
          "originating_account_id", "originating_account_id",
          "status", "status");

  private Lists() {}

  static HubReply orders(List<ObjectNode> orders, Map<String, String> query) {
    List<ObjectNode> wanted = new ArrayList<>(orders);
    for (Map.Entry<String, String> each : query.entrySet()) {
      String field = FILTERS.get(each.getKey());
      if (field != null) {
        wanted.removeIf(order -> !order.path(field).asText().equals(each.getValue()));
      } else if (each.getKey().equals("created_at_start")) {
        wanted.removeIf(
            order ->
                order.path("created_at").asText().substring(0, 10).compareTo(each.getValue()) < 0);
      } else if (!PAGING.contains(each.getKey())) {
        return HubReply.error(422, "parameter_invalid", each.getKey());
      }
    }
    return page(wanted, query);
  }

  static HubReply page(List<ObjectNode> items, Map<String, String> query) {
    int size = Integer.parseInt(query.getOrDefault("per_page", Integer.toString(USUAL_PAGE)));
    if (size < 1 || size > LARGEST_PAGE) {
      return HubReply.error(422, "parameter_invalid", "per_page");
    }
    List<ObjectNode> newestFirst = new ArrayList<>(items);
    Collections.reverse(newestFirst);
    String after = query.get("after_cursor");
    int from = 0;
    if (after != null) {
      String id = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      from = index(newestFirst, id) + 1;
    }
    int to = Math.min(newestFirst.size(), from + size);
    ArrayNode body = JsonNodeFactory.instance.arrayNode();
    body.addAll(newestFirst.subList(from, to));
    HubReply reply = HubReply.of(200, body).with("X-Per-Page", Integer.toString(size));
    if (to == newestFirst.size()) {
      return reply;
    }
    String last = newestFirst.get(to - 1).path("id").asText();
    return reply.with(
        "X-After-Cursor",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(last.getBytes(StandardCharsets.UTF_8)));
  }

  private static int index(List<ObjectNode> items, String id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).path("id").asText().equals(id)) {
        return i;
      }
    }
    return items.size() - 1;
  }
}
