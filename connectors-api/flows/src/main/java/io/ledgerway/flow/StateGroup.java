package io.ledgerway.flow;

import java.util.Locale;

/** Into which of five groups a state falls; sums over all documents are made by group. */
public enum StateGroup {
  /** Paid and booked. */
  PAID,
  /** Used up by a payment that it made smaller. */
  NETTED,
  /** Refused for good. */
  REJECTED,
  /** A person has to decide. */
  HELD,
  /** On its way. */
  WAITING;

  /**
   * The group of a state.
   *
   * @param kind what the subject is
   * @param state its state
   * @return the group
   */
  public static StateGroup of(SubjectKind kind, String state) {
    return switch (kind) {
      case INVOICE -> invoice(state);
      case PAYMENT, BATCH -> payment(state);
      case SETTLEMENT -> settlement(state);
      case STATEMENT -> statement(state);
      case NOTICE -> state.equals("OPEN") ? HELD : PAID;
    };
  }

  private static StateGroup invoice(String state) {
    return switch (state) {
      case "PAID" -> PAID;
      case "NETTED" -> NETTED;
      case "REJECTED" -> REJECTED;
      case "HELD" -> HELD;
      default -> WAITING;
    };
  }

  private static StateGroup payment(String state) {
    return switch (state) {
      case "SETTLED", "COMPLETED" -> PAID;
      case "REJECTED", "CANCELLED" -> REJECTED;
      case "SUBMITTED_UNKNOWN", "RETURNED", "REVERSED" -> HELD;
      default -> WAITING;
    };
  }

  private static StateGroup settlement(String state) {
    return switch (state) {
      case "MATCHED", "RECONCILED" -> PAID;
      case "UNMATCHED", "EXCEPTION", "SUGGESTED" -> HELD;
      default -> WAITING;
    };
  }

  private static StateGroup statement(String state) {
    return switch (state) {
      case "REJECTED" -> REJECTED;
      case "HELD" -> HELD;
      default -> PAID;
    };
  }

  /**
   * The name that people and JSON see.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
