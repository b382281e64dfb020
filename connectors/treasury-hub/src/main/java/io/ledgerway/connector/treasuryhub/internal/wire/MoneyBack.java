package io.ledgerway.connector.treasuryhub.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A return or a reversal of a payment order as the hub states it. Immutable; null where the hub
 * says nothing.
 *
 * @param object {@code return} or {@code reversal}
 * @param id the hub's id
 * @param status its status
 * @param type kind of a return, such as {@code ach} or {@code ach_noc}
 * @param reason code of a return, reason of a reversal
 * @param amount in minor units; a reversal states none
 * @param currency ISO 4217
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param references what banks know it by
 */
public record MoneyBack(
    String object,
    String id,
    String status,
    @Nullable String type,
    @Nullable String reason,
    @Nullable BigInteger amount,
    @Nullable String currency,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    List<HubReference> references) {

  /** Name of a return. */
  public static final String RETURN = "return";

  /** Name of a reversal. */
  public static final String REVERSAL = "reversal";

  /** A notice that account data has changed: no money comes back. */
  private static final String NOTICE = "ach_noc";

  /**
   * Reads a return or a reversal.
   *
   * @param node what the hub sent
   * @return what it says; empty when it is neither, or has no id or status
   */
  public static Optional<MoneyBack> of(JsonNode node) {
    String object = HubFields.text(node, "object");
    String id = HubFields.text(node, "id");
    String status = HubFields.text(node, "status");
    boolean isReturn = RETURN.equals(object);
    if (id == null || status == null || !(isReturn || REVERSAL.equals(object))) {
      return Optional.empty();
    }
    return Optional.of(
        new MoneyBack(
            isReturn ? RETURN : REVERSAL,
            id,
            status,
            HubFields.text(node, "type"),
            HubFields.text(node, isReturn ? "code" : "reason"),
            HubFields.integer(node, "amount"),
            HubFields.text(node, "currency"),
            HubFields.instant(node, "created_at"),
            HubFields.instant(node, "updated_at"),
            HubFields.references(node)));
  }

  /**
   * Whether it is about money.
   *
   * @return false for a notice that account data has changed
   */
  public boolean isAboutMoney() {
    return !NOTICE.equals(type);
  }
}
