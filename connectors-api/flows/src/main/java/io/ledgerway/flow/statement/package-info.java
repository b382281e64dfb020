/**
 * Account statements as a chain: which one follows which, what is missing, what came twice. The
 * bookings of a statement that is held wait with it.
 */
@NullMarked
package io.ledgerway.flow.statement;

import org.jspecify.annotations.NullMarked;
