package io.ledgerway.model.v1.accounting;

import org.jspecify.annotations.Nullable;

/**
 * Which account of the general ledger.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code account code
 * @param id the ledger's own id
 * @param name name
 */
public record GlAccountRef(@Nullable String code, @Nullable String id, @Nullable String name) {}
