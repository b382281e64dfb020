/** Stores that forget everything with their process: for tests, and for reading. */
@NullMarked
package io.ledgerway.runtime.memory;

import org.jspecify.annotations.NullMarked;
