/** The example's configuration: one JSON file, all its problems at once. */
@NullMarked
package io.ledgerway.examples.hybriderp.config;

import org.jspecify.annotations.NullMarked;
