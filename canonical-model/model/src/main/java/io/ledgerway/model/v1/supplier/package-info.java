/**
 * Suppliers as our master data knows them: sites, remittance addresses, accounts, tax and matching
 * defaults, onboarding.
 *
 * <p>What an invoice says about its seller is a {@link io.ledgerway.model.v1.party.Party}, not a
 * supplier. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.supplier;

import org.jspecify.annotations.NullMarked;
