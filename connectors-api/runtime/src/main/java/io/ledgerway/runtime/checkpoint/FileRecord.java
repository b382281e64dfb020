package io.ledgerway.runtime.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the file ledger. Immutable.
 *
 * @param connection stable id of the connection
 * @param folder folder that it was found in
 * @param name its name
 * @param sha256 hash over its bytes
 * @param size bytes
 * @param outcome what became of it
 * @param items how many documents it held
 * @param reasonCode why it was rejected
 * @param reason the same in words
 * @param line line of the problem
 * @param column column of the problem
 * @param at when, by the database's clock; null until stored
 */
public record FileRecord(
    String connection,
    String folder,
    String name,
    String sha256,
    long size,
    FileOutcome outcome,
    int items,
    @Nullable String reasonCode,
    @Nullable String reason,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable Instant at) {}
