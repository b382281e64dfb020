package io.ledgerway.runtime.file.sftp;

import java.time.Instant;

/**
 * What a server says about a file. Immutable.
 *
 * @param name its name in its folder
 * @param size bytes
 * @param modified when it was changed, in seconds of the server's clock
 */
record RemoteFile(String name, long size, Instant modified) {}
