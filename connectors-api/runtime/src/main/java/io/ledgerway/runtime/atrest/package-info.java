/** What is kept for longer than its process and must not be read there: sealed under a key. */
@NullMarked
package io.ledgerway.runtime.atrest;

import org.jspecify.annotations.NullMarked;
