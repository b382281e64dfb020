package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.party.LegalEntityRef;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a transaction between two of our entities.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counterpartyEntity the other entity
 * @param counterpartyDocument its document
 * @param eliminationCode code for elimination in consolidation
 * @param settlementEntity entity that settles for both
 */
public record Intercompany(
    @Valid @Nullable LegalEntityRef counterpartyEntity,
    @Valid @Nullable DocumentRef counterpartyDocument,
    @Nullable String eliminationCode,
    @Valid @Nullable LegalEntityRef settlementEntity) {}
