/** What all JSON lines of the commands have in common. */
@NullMarked
package io.ledgerway.examples.hybriderp.json;

import org.jspecify.annotations.NullMarked;
