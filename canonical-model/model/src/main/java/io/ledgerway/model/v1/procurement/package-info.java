/**
 * Orders to suppliers and receipts of what they delivered.
 *
 * <p>A return or correction is a receipt of its own that names the one it takes back; nothing is
 * edited. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.procurement;

import org.jspecify.annotations.NullMarked;
