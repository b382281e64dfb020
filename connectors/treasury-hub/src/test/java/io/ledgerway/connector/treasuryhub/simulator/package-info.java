/** The treasury hub, simulated: its HTTP interface, with a truth to count and faults to inject. */
package io.ledgerway.connector.treasuryhub.simulator;
