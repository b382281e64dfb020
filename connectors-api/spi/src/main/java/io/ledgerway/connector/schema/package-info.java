/** What a target's fields are, and how they differ from what they were. */
@NullMarked
package io.ledgerway.connector.schema;

import org.jspecify.annotations.NullMarked;
