/** Machinery of the bank formats; nobody's API. */
@NullMarked
package io.ledgerway.base.bankformats.internal;

import org.jspecify.annotations.NullMarked;
