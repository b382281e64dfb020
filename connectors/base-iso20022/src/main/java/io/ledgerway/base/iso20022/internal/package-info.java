/** Machinery of the ISO 20022 codecs; nobody's API. */
@NullMarked
package io.ledgerway.base.iso20022.internal;

import org.jspecify.annotations.NullMarked;
