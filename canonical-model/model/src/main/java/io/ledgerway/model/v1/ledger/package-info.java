/** What an ERP's ledger answered. */
@NullMarked
package io.ledgerway.model.v1.ledger;

import org.jspecify.annotations.NullMarked;
