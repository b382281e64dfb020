/** What carries out the declared authentication. */
@NullMarked
package io.ledgerway.runtime.http.internal;

import org.jspecify.annotations.NullMarked;
