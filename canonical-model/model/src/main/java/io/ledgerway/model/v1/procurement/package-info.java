/**
 * Orders to suppliers and receipts of what they delivered.
 *
 * <p>A return or correction is a receipt of its own that names the one it takes back; nothing is
 * edited. Everything here is immutable and thread-safe.
 *
 * <p>Begin at {@link io.ledgerway.model.v1.procurement.PurchaseOrder} and {@link
 * io.ledgerway.model.v1.procurement.GoodsReceipt}. The other types are their parts and codes;
 * receipts and orders refer to each other line by line, so they stay in one package although they
 * are many.
 */
@NullMarked
package io.ledgerway.model.v1.procurement;

import org.jspecify.annotations.NullMarked;
