/**
 * Flows: named steps over one subject, its state in one row, moved by an engine that may die at any
 * moment. What a step does to the outside goes through one guarded write; what it decides is
 * committed in one transaction.
 *
 * <p>All times are UTC instants; amounts carry the sign of their effect on what we owe.
 */
@NullMarked
package io.ledgerway.flow;

import org.jspecify.annotations.NullMarked;
