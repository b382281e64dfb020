/**
 * Rules over canonical documents, each by its official id.
 *
 * <p>A report names every violation, every rule that could not be judged and which rules of the set
 * are covered at all. Messages never hold account numbers, tax ids or other identifiers.
 */
@NullMarked
package io.ledgerway.model.rules;

import org.jspecify.annotations.NullMarked;
