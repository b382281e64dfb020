package io.ledgerway.flow;

/**
 * A subject with the position of its last change. Immutable.
 *
 * @param change position in the order of changes
 * @param subject the subject as it is now
 */
public record ChangedSubject(long change, Subject subject) {}
