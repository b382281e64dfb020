/**
 * Expense reports of employees.
 *
 * <p>A line has up to three amounts whose currencies can differ: paid, billed to the card, paid
 * back. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.expense;

import org.jspecify.annotations.NullMarked;
