package io.ledgerway.flow.payment;

import io.ledgerway.flow.KeyClaim;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.runtime.idempotency.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids beside the end-to-end id by which a bank may name a payment. Each is a business key, which
 * its first payment keeps.
 */
public final class PaymentAliases {

  private PaymentAliases() {}

  /** What an id is. */
  public enum Kind {
    /** The instruction id. */
    INSTRUCTION_ID,
    /** The UETR. */
    UETR,
    /** What stands for the end-to-end id on rails with shorter fields. */
    SHORT_ALIAS,
    /** The bank's own reference, once a report has told it. */
    BANK_REFERENCE,
    /** Connection and trace number of the entry that it went out as. */
    TRACE
  }

  /**
   * The ids that an instruction has from its beginning.
   *
   * @param instruction the instruction
   * @param payment id of its subject
   * @return the claims
   */
  static List<KeyClaim> of(PaymentInstruction instruction, String payment) {
    PaymentIds ids = instruction.ids();
    List<KeyClaim> claims = new ArrayList<>();
    add(claims, Kind.INSTRUCTION_ID, ids.instructionId(), payment);
    add(claims, Kind.UETR, ids.uetr(), payment);
    add(claims, Kind.SHORT_ALIAS, ids.shortAlias(), payment);
    return claims;
  }

  private static void add(List<KeyClaim> claims, Kind kind, @Nullable String id, String payment) {
    if (id != null) {
      claims.add(claim(kind, id, payment));
    }
  }

  /**
   * That an id is of a payment.
   *
   * @param kind what the id is
   * @param id the id
   * @param payment id of the payment's subject
   * @return the claim
   */
  public static KeyClaim claim(Kind kind, String id, String payment) {
    return new KeyClaim(key(kind, id), payment, payment);
  }

  /**
   * The business key of a trace number. Trace numbers are unique by originating bank and day only,
   * so it is of the connection that it went out on, and of the last payment that went out with it.
   *
   * @param connection stable id of the connection
   * @param trace the trace number, which begins with the originating bank
   * @return the key
   */
  public static String traceKey(String connection, String trace) {
    return Keys.sha256("payment-alias", Kind.TRACE.name(), connection, trace);
  }

  /**
   * The business key of an id.
   *
   * @param kind what the id is
   * @param id the id
   * @return the key
   */
  public static String key(Kind kind, String id) {
    return Keys.sha256("payment-alias", kind.name(), id);
  }
}
