package io.ledgerway.connector.treasuryhub.internal.wire;

/**
 * What a bank or a rail knows a payment by. Immutable.
 *
 * @param type the hub's name of its kind, such as {@code ach_trace_number}
 * @param number the reference
 */
public record HubReference(String type, String number) {}
