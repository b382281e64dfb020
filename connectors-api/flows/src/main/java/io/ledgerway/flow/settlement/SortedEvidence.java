package io.ledgerway.flow.settlement;

import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import java.util.List;

/**
 * Evidence by payment; nothing that was added is missing.
 *
 * @param payments the payments, by end-to-end id, then those without one
 * @param unassigned what belongs to no payment of ours
 * @param ofMany the reports about files and batches, also those that a payment inherited from
 */
public record SortedEvidence(
    List<FoldedPayment> payments, List<PaymentEvidence> unassigned, List<Reported> ofMany) {}
