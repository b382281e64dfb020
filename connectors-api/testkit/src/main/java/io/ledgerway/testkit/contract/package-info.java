/**
 * The contract of connectors as a set of tests: numbered rules, a world for each of them, a report.
 *
 * <p>Whoever has written a connector implements {@link
 * io.ledgerway.testkit.contract.ConnectorContract} and says in a harness how the connector, its
 * target and its documents are made.
 */
@NullMarked
package io.ledgerway.testkit.contract;

import org.jspecify.annotations.NullMarked;
