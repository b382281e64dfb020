/**
 * Who takes part: parties, addresses, tax registrations, bank accounts and suppliers.
 *
 * <p>Account and tax numbers are types whose {@code toString} masks. Scalars may be null, also
 * where a rule requires them; groups and lists never are.
 */
@NullMarked
package io.ledgerway.model.v1.party;

import org.jspecify.annotations.NullMarked;
