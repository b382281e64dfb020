package io.ledgerway.connector.treasuryhub.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of the hub. Immutable; null where the hub says nothing.
 *
 * @param type object and event, such as {@code payment_order.completed}
 * @param subject id of the payment order that it speaks of, else of the object itself
 * @param changedAt when the object was last changed
 * @param data the object
 */
public record Notice(
    String type, @Nullable String subject, @Nullable Instant changedAt, JsonNode data) {

  /**
   * Reads a webhook.
   *
   * @param body what the hub sent
   * @return the webhook; empty when it has no event or no data
   */
  public static Optional<Notice> of(JsonNode body) {
    String event = HubFields.text(body, "event");
    JsonNode data = body.path("data");
    if (event == null || !data.isObject()) {
      return Optional.empty();
    }
    String object = HubFields.text(data, "object");
    return Optional.of(
        new Notice(
            object == null ? event : object + "." + event,
            subject(data),
            HubFields.instant(data, "updated_at"),
            data));
  }

  private static @Nullable String subject(JsonNode data) {
    String reversed = HubFields.text(data, "payment_order_id");
    if (reversed != null) {
      return reversed;
    }
    boolean ofOrder = HubOrder.OBJECT.equals(HubFields.text(data, "returnable_type"));
    String returned = ofOrder ? HubFields.text(data, "returnable_id") : null;
    return returned == null ? HubFields.text(data, "id") : returned;
  }

  @Override
  public String toString() {
    return "Notice[" + type + "]";
  }
}
