/** Machinery of the XML reader; nobody's API. */
@NullMarked
package io.ledgerway.base.xml.internal;

import org.jspecify.annotations.NullMarked;
