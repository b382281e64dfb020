/** Configuration of connectors: typed keys, and all problems at once. */
@NullMarked
package io.ledgerway.connector.config;

import org.jspecify.annotations.NullMarked;
