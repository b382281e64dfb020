/**
 * What connectors say of themselves, as JSON: for documentation, user interfaces and tools that
 * don't load the connector.
 */
@NullMarked
package io.ledgerway.runtime.description;

import org.jspecify.annotations.NullMarked;
