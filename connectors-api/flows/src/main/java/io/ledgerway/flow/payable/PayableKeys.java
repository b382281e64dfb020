package io.ledgerway.flow.payable;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.flow.Subject;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The identity of a posting, and the changes of an invoice's facts that decisions need. */
public final class PayableKeys {

  private PayableKeys() {}

  /**
   * The identity of a posting: one effect in the world, whatever connection carries it.
   *
   * @param tenant part of every key
   * @param data facts of the invoice, with its business key
   * @return the key
   */
  public static OpKey posting(String tenant, PayableData data) {
    return new OpKey(
        tenant,
        PayableOperations.POST_EFFECT,
        DocumentType.INVOICE.value(),
        Objects.requireNonNull(data.businessKey(), "business key"),
        0);
  }

  /**
   * The invoice with a hold that a person has let pass.
   *
   * @param subject an invoice
   * @param hold the hold's code
   * @return the invoice
   */
  public static Subject overriding(Subject subject, String hold) {
    PayableData data = PayableData.of(subject);
    List<String> overrides = new ArrayList<>(data.overrides());
    overrides.add(hold);
    return data.toBuilder().overrides(overrides).build().on(subject);
  }

  /**
   * The invoice without the connection that it was bound to: the route of today counts.
   *
   * @param subject an invoice whose posting provably did not happen
   * @return the invoice
   */
  public static Subject unbound(Subject subject) {
    return PayableData.of(subject).toBuilder().connection(null).build().on(subject);
  }

  /**
   * The invoice with the ERP's document number.
   *
   * @param subject an invoice
   * @param ledgerNumber the number
   * @return the invoice
   */
  public static Subject postedAs(Subject subject, String ledgerNumber) {
    return PayableData.of(subject).toBuilder().ledgerNumber(ledgerNumber).build().on(subject);
  }

  /**
   * The invoice without its payment, which has come to nothing.
   *
   * @param subject an invoice
   * @return the invoice, ready for another payment under new ids
   */
  public static Subject nextAttempt(Subject subject) {
    PayableData data = PayableData.of(subject);
    return data.toBuilder().payment(null).attempt(data.attempt() + 1).build().on(subject);
  }
}
