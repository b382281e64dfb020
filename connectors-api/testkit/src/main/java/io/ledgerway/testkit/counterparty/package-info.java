/**
 * Counterparties that behave at the interface as real systems do: two kinds of ERP and a bank.
 *
 * <p>Each has a ledger and a business date of its own in its own H2 database, takes every delivery
 * for what it is, and has exactly one effect per delivered file or row, however often it is killed
 * and opened again. They do not recognize business content: what is delivered twice stands in their
 * ledger twice.
 *
 * <p>Instances are safe for use by several threads; one process at a time may hold a ledger.
 */
@NullMarked
package io.ledgerway.testkit.counterparty;

import org.jspecify.annotations.NullMarked;
