/** Compares our rules of EN 16931 with the official artefacts, document by document. */
@NullMarked
package io.ledgerway.campaign;

import org.jspecify.annotations.NullMarked;
