/**
 * The contract of stores: what a store of intentions must keep so that nothing is done twice, as a
 * set of tests with numbered rules. Incubating.
 */
@NullMarked
package io.ledgerway.testkit.store;

import org.jspecify.annotations.NullMarked;
