/** Benchmarks beside named peers; each class is one comparison. */
@NullMarked
package io.ledgerway.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
