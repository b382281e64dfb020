/** The profile that shares database tables. */
@NullMarked
package io.ledgerway.connector.erplegacy.internal.staging;

import org.jspecify.annotations.NullMarked;
