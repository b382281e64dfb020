/** Reading with a memory: nothing is forgotten before the sink has acknowledged it. */
@NullMarked
package io.ledgerway.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
