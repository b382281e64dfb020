/**
 * A bank that exchanges files as a connector: payment files go out, reports and statements come in.
 *
 * <p>{@link io.ledgerway.connector.bankfiles.BankFilesConnectorProvider} is found by the runtime.
 * Amounts are never negative; a statement's event says the side.
 */
@NullMarked
package io.ledgerway.connector.bankfiles;

import org.jspecify.annotations.NullMarked;
