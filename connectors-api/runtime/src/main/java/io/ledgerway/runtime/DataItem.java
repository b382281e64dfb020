package io.ledgerway.runtime;

/**
 * A row of data that is kept once per target. Immutable.
 *
 * @param <T> the document
 * @param id which row
 * @param version of the row; an older one never replaces a newer one
 * @param document the document
 */
public record DataItem<T>(String id, int version, T document) {}
