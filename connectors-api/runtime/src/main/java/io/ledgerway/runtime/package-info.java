/**
 * What runs a connector: connections, guarded writes, checkpointed reads.
 *
 * <p>All times are UTC instants. Classes are thread-safe unless they say otherwise.
 */
@NullMarked
package io.ledgerway.runtime;

import org.jspecify.annotations.NullMarked;
