package io.ledgerway.connector.erplegacy.internal.staging;

import java.time.Duration;

/**
 * Configuration of a connection that shares tables.
 *
 * @param connection stable id of the connection
 * @param company company code
 * @param acknowledgeWithin how long an answer may take
 */
public record StagingSettings(String connection, String company, Duration acknowledgeWithin) {}
