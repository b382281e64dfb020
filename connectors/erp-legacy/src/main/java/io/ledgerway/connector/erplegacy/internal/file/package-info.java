/** The profile that exchanges files. */
@NullMarked
package io.ledgerway.connector.erplegacy.internal.file;

import org.jspecify.annotations.NullMarked;
