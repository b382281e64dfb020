/** The hybrid ERP example: its command line. */
@NullMarked
package io.ledgerway.examples.hybriderp;

import org.jspecify.annotations.NullMarked;
