/** The report page: plain tables, no script. */
@NullMarked
package io.ledgerway.examples.hybriderp.report;

import org.jspecify.annotations.NullMarked;
