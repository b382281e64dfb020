package io.ledgerway.testkit.contract;

import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.RawDelivery;

/**
 * A request by which a target makes sure that an address is ours, and its documented reply.
 * Immutable.
 *
 * @param request the request
 * @param reply what it is to be answered with
 */
public record Challenge(RawDelivery request, DeliveryReply reply) {}
