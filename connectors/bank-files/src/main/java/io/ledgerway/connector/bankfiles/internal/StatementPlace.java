package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.model.v1.settlement.AccountStatement;

/**
 * A statement in a file.
 *
 * @param index its place among the statements of the file, from 0
 * @param statement the statement; with its check when it has been read to its end
 */
record StatementPlace(long index, AccountStatement statement) {}
