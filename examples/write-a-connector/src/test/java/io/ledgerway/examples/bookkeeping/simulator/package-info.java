/** The bookkeeping system, simulated. */
package io.ledgerway.examples.bookkeeping.simulator;
