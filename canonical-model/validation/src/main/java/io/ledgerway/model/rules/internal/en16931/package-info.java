/**
 * The rules of EN 16931, equal to the official artefacts for UBL. Facts are gathered once for each
 * document; the rules judge facts. Internal: no promise.
 */
@NullMarked
package io.ledgerway.model.rules.internal.en16931;

import org.jspecify.annotations.NullMarked;
