/** What the contract is made with; nobody's API. */
@NullMarked
package io.ledgerway.testkit.contract.internal;

import org.jspecify.annotations.NullMarked;
