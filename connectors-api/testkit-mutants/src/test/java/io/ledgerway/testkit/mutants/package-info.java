/**
 * A reference connector that keeps the contract, and broken variants of it that each break one
 * rule.
 */
package io.ledgerway.testkit.mutants;
