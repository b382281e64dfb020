/**
 * Extensions with a definition: typed reading and writing, checks, and what a reader has to
 * understand.
 *
 * <p>A definition is never needed to keep an extension: what nobody registered passes through
 * untouched. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.extension;

import org.jspecify.annotations.NullMarked;
