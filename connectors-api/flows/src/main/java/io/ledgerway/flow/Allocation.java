package io.ledgerway.flow;

/**
 * That a payment takes up an open item; at most one live allocation per open item can exist.
 * Immutable.
 *
 * @param openItem id of the invoice or credit note
 * @param payment id of the payment
 */
public record Allocation(String openItem, String payment) {}
