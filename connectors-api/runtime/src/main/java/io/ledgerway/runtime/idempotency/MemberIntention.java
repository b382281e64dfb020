package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.write.OpKey;

/**
 * A document that goes out inside another one, such as an instruction in a sealed batch: it has an
 * intention of its own, so that no other route can take it. Immutable.
 *
 * @param key its identity
 * @param wireKey the field of the document that the target knows it by
 * @param fingerprint hash over its command projection
 */
public record MemberIntention(OpKey key, String wireKey, String fingerprint) {}
