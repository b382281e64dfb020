package io.ledgerway.connector.config;

/**
 * One problem of a configuration. Names the key, never the value. Immutable.
 *
 * @param key the key
 * @param message what is wrong and what to do
 */
public record ConfigProblem(String key, String message) {}
