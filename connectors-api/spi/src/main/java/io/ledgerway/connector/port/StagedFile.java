package io.ledgerway.connector.port;

/**
 * A file that is complete and safe on disk under a temporary name. Immutable.
 *
 * @param folder the folder as configured
 * @param temporaryName the name it has now
 * @param finalName the name it is to get
 * @param size bytes
 * @param sha256 lower-case hex over its bytes
 */
public record StagedFile(
    String folder, String temporaryName, String finalName, long size, String sha256) {}
