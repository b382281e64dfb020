package io.ledgerway.connector.port;

/**
 * A complete file in a folder. Immutable.
 *
 * @param folder the folder as configured
 * @param name its name
 * @param size bytes
 * @param sha256 lower-case hex over its bytes
 */
public record FileEntry(String folder, String name, long size, String sha256) {}
