package io.ledgerway.model.v1.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Who approves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id in the system of record
 * @param name name
 * @param email mail address
 * @param role role in which the decision is made
 */
public record Approver(
    @Nullable String id, @Nullable String name, @Nullable String email, @Nullable String role) {}
