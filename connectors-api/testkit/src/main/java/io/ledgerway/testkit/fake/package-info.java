/**
 * Targets to test connectors against: they behave as a system does, go wrong when they are told to,
 * and know the truth about what took effect.
 */
@NullMarked
package io.ledgerway.testkit.fake;

import org.jspecify.annotations.NullMarked;
