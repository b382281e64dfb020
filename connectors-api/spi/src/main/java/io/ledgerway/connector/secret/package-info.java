/** Secrets: named in configuration, resolved late, never shown. */
@NullMarked
package io.ledgerway.connector.secret;

import org.jspecify.annotations.NullMarked;
