/**
 * Connector that keeps liabilities, payments and settlements in the tables of any JDBC database,
 * for reports. One row per document; a row only ever moves to a higher version.
 *
 * <p>Incubating: this package may change until the first release.
 */
@NullMarked
package io.ledgerway.connector.warehouse;

import org.jspecify.annotations.NullMarked;
