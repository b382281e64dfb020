/** Posts payables into an ERP without an API. */
@NullMarked
package io.ledgerway.connector.erplegacy;

import org.jspecify.annotations.NullMarked;
