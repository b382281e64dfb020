/** Rules of our own over all documents: the ids that begin with FIN. */
@NullMarked
package io.ledgerway.model.rules.internal.finance;

import org.jspecify.annotations.NullMarked;
