package io.ledgerway.flow.settlement;

import java.util.List;

/**
 * Evidence by payment; nothing that was added is missing.
 *
 * @param payments the payments, by end-to-end id, then those without one
 * @param unassigned what belongs to no payment of ours
 * @param ofMany what was said about files and batches, also what a payment inherited from
 */
public record SortedEvidence(
    List<FoldedPayment> payments, List<PaymentEvidence> unassigned, List<PaymentEvidence> ofMany) {}
