package io.ledgerway.connector.read;

/**
 * What a read operation does. Immutable.
 *
 * @param source what it reads from
 * @param sameNameMeansRepeat whether a file with a known name but other content is refused rather
 *     than read: true where the sender never reuses a name
 */
public record ReadContract(ReadSource source, boolean sameNameMeansRepeat) {}
