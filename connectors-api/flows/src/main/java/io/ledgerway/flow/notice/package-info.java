/**
 * What a source said that is no document, or could not be read as one: kept until a person saw it.
 */
@NullMarked
package io.ledgerway.flow.notice;

import org.jspecify.annotations.NullMarked;
