package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.PaymentIds;

/**
 * A payment that evidence speaks of.
 *
 * @param ids what it is known by
 * @param status what all its evidence comes to
 */
public record FoldedPayment(PaymentIds ids, FoldedStatus status) {}
