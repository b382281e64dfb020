/** The commands: what is typed, checked, and printed. */
@NullMarked
package io.ledgerway.examples.hybriderp.command;

import org.jspecify.annotations.NullMarked;
