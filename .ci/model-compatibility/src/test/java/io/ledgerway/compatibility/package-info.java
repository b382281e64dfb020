/** Proves that a compiled client outlives a record that grows. */
@NullMarked
package io.ledgerway.compatibility;

import org.jspecify.annotations.NullMarked;
