/** How a connection proves who it is: declared as data, done by the runtime. */
@NullMarked
package io.ledgerway.runtime.http.auth;

import org.jspecify.annotations.NullMarked;
