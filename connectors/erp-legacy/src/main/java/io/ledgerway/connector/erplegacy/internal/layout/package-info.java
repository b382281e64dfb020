/**
 * What files look like, as data: a layout names the records of a file and their fields.
 *
 * <p>Amounts are exact or refused. A sign stands where the layout says, and nothing is negative
 * where it says nothing. Dates have no zone; times are UTC unless the layout names a zone.
 */
@NullMarked
package io.ledgerway.connector.erplegacy.internal.layout;

import org.jspecify.annotations.NullMarked;
