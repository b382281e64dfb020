/**
 * The durable stores on H2 and PostgreSQL. All SQL on our own tables lives here.
 *
 * <p>H2 in a file survives a killed process, not a power failure; PostgreSQL with synchronous
 * commit survives both.
 */
@NullMarked
package io.ledgerway.store.jdbc;

import org.jspecify.annotations.NullMarked;
