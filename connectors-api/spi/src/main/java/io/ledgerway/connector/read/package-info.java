/** Reading: pull pages with a self-contained cursor, delivered at least once. */
@NullMarked
package io.ledgerway.connector.read;

import org.jspecify.annotations.NullMarked;
