/** The profile that exchanges CSV files. */
@NullMarked
package io.ledgerway.connector.erplegacy.internal.file;

import org.jspecify.annotations.NullMarked;
