/** How rules say that they are broken. */
@NullMarked
package io.ledgerway.testkit.internal;

import org.jspecify.annotations.NullMarked;
