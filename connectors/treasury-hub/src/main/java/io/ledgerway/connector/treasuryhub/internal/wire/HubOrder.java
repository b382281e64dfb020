package io.ledgerway.connector.treasuryhub.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment order as the hub states it. Immutable; null where the hub says nothing.
 *
 * @param id the hub's id
 * @param status its status
 * @param type the rail, such as {@code ach}
 * @param externalId what it was ordered under
 * @param amount in minor units
 * @param currency ISO 4217
 * @param direction {@code credit} pays, {@code debit} collects
 * @param account the originating account
 * @param reconciled whether a booking of the bank stands behind it
 * @param effectiveDate the day asked for, as text
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param metadata what was stamped on it
 * @param references what banks know it by
 */
public record HubOrder(
    String id,
    String status,
    @Nullable String type,
    @Nullable String externalId,
    @Nullable BigInteger amount,
    @Nullable String currency,
    @Nullable String direction,
    @Nullable String account,
    boolean reconciled,
    @Nullable String effectiveDate,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    Map<String, String> metadata,
    List<HubReference> references) {

  /** Name of such an object. */
  public static final String OBJECT = "payment_order";

  /**
   * Reads an order.
   *
   * @param node what the hub sent
   * @return the order; empty when it is none: another object, or one without id or status
   */
  public static Optional<HubOrder> of(JsonNode node) {
    String id = HubFields.text(node, "id");
    String status = HubFields.text(node, "status");
    if (id == null || status == null || !OBJECT.equals(HubFields.text(node, "object"))) {
      return Optional.empty();
    }
    return Optional.of(
        new HubOrder(
            id,
            status,
            HubFields.text(node, "type"),
            HubFields.text(node, "external_id"),
            HubFields.integer(node, "amount"),
            HubFields.text(node, "currency"),
            HubFields.text(node, "direction"),
            HubFields.text(node, "originating_account_id"),
            "reconciled".equals(HubFields.text(node, "reconciliation_status")),
            HubFields.text(node, "effective_date"),
            HubFields.instant(node, "created_at"),
            HubFields.instant(node, "updated_at"),
            HubFields.texts(node, "metadata"),
            HubFields.references(node)));
  }

  @Override
  public String toString() {
    return "HubOrder[" + id + ", " + status + "]";
  }
}
