/**
 * What the example does: opens everything, drives it until nothing moves, tells what came of it.
 */
@NullMarked
package io.ledgerway.examples.hybriderp.work;

import org.jspecify.annotations.NullMarked;
