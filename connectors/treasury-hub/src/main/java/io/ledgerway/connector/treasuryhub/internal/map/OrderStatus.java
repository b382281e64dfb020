package io.ledgerway.connector.treasuryhub.internal.map;

import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a status of a payment order means. Immutable.
 *
 * @param instruction where the instruction stands; null for a status that nobody knows
 * @param type what happened on the account
 * @param booking whether it is booked; null where the order itself has to say
 * @param held whether compliance or a person holds it
 */
record OrderStatus(
    @Nullable InstructionStatus instruction,
    SettlementEventType type,
    @Nullable BookingStatus booking,
    boolean held) {

  private static final OrderStatus NOBODY_KNOWS =
      new OrderStatus(null, SettlementEventType.PAYMENT, BookingStatus.INFORMATION, false);

  private static final OrderStatus SUBMITTED =
      payment(InstructionStatus.SUBMITTED, BookingStatus.FUTURE);
  private static final OrderStatus REJECTED = nothing(InstructionStatus.REJECTED);
  private static final OrderStatus HELD =
      new OrderStatus(
          InstructionStatus.SUBMITTED, SettlementEventType.PAYMENT, BookingStatus.FUTURE, true);

  private static final Map<String, OrderStatus> TABLE =
      Map.ofEntries(
          Map.entry(
              "needs_approval", payment(InstructionStatus.PENDING_APPROVAL, BookingStatus.FUTURE)),
          Map.entry("approved", SUBMITTED),
          Map.entry("processing", SUBMITTED),
          Map.entry("pending", SUBMITTED),
          Map.entry("sent", payment(InstructionStatus.IN_PROCESS, BookingStatus.PENDING)),
          Map.entry("completed", payment(InstructionStatus.SETTLED, BookingStatus.BOOKED)),
          Map.entry("returned", payment(InstructionStatus.RETURNED, null)),
          Map.entry("reversed", payment(InstructionStatus.REVERSED, null)),
          Map.entry("failed", REJECTED),
          Map.entry("denied", REJECTED),
          Map.entry("cancelled", nothing(InstructionStatus.CANCELLED)),
          Map.entry("held", HELD),
          Map.entry("stopped", HELD));

  static OrderStatus of(String status) {
    return TABLE.getOrDefault(status, NOBODY_KNOWS);
  }

  private static OrderStatus payment(
      InstructionStatus instruction, @Nullable BookingStatus booking) {
    return new OrderStatus(instruction, SettlementEventType.PAYMENT, booking, false);
  }

  /** No money moved, and none will. */
  private static OrderStatus nothing(InstructionStatus instruction) {
    return new OrderStatus(
        instruction, SettlementEventType.REJECT, BookingStatus.INFORMATION, false);
  }

  /** Whether it is booked, where the bank's booking behind an order is known or not. */
  BookingStatus booking(boolean reconciled) {
    if (booking != null) {
      return booking;
    }
    return reconciled ? BookingStatus.BOOKED : BookingStatus.INFORMATION;
  }
}
