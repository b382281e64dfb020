/**
 * What a person decides about a held document. Every decision needs a name and a reason, is stored
 * with its time, and never opens a way to a second effect.
 */
@NullMarked
package io.ledgerway.flow.decision;

import org.jspecify.annotations.NullMarked;
