/** Files of account statements: which format they have, and what is in them, one line each. */
@NullMarked
package io.ledgerway.examples.hybriderp.statement;

import org.jspecify.annotations.NullMarked;
