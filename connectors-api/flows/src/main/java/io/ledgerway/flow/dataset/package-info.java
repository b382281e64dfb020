/**
 * Read-only views for consumption: each document in its envelope, with the state that the flow has
 * reached filled in.
 */
@NullMarked
package io.ledgerway.flow.dataset;

import org.jspecify.annotations.NullMarked;
