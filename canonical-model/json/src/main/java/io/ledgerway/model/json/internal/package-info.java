/** Machinery of the codec; no promise is made about anything in here. */
@NullMarked
package io.ledgerway.model.json.internal;

import org.jspecify.annotations.NullMarked;
