package io.ledgerway.flow;

/**
 * A business key and the first subject that came with it. Immutable.
 *
 * @param key the key
 * @param subject id of the subject
 * @param fingerprint hash over the subject's content
 */
public record KeyClaim(String key, String subject, String fingerprint) {}
