package io.ledgerway.connector.write;

import java.time.Instant;

/**
 * What identifies a file of many documents. Immutable.
 *
 * @param id id of the dispatch, at most 35 characters
 * @param sequence gap-free number per connection, from 1
 * @param createdAt when it was made
 */
public record DispatchStamp(String id, long sequence, Instant createdAt) {}
