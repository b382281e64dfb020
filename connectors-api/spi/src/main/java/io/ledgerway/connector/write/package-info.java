/** Writing: one outcome per item, and a staging step that has no effect yet. */
@NullMarked
package io.ledgerway.connector.write;

import org.jspecify.annotations.NullMarked;
