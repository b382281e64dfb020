/** The rules themselves; no promise is made about anything in here. */
@NullMarked
package io.ledgerway.model.rules.internal;

import org.jspecify.annotations.NullMarked;
