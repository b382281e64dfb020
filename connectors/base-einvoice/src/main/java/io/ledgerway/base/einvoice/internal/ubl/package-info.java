/** Section readers of the UBL reader; nobody's API. */
@NullMarked
package io.ledgerway.base.einvoice.internal.ubl;

import org.jspecify.annotations.NullMarked;
