package io.ledgerway.connector.write;

/**
 * One document to write. Immutable.
 *
 * @param <T> the document
 * @param key its identity
 * @param wireKey its key in the target's form; stable over attempts
 * @param fingerprint hash over the document's command projection
 * @param document the document
 */
public record WriteItem<T>(OpKey key, String wireKey, String fingerprint, T document) {}
