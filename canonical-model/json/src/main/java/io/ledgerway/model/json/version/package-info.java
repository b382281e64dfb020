/**
 * Converts documents between major versions of the model.
 *
 * <p>A caster turns the JSON tree of one major version into that of the next or the former one;
 * casters are chained, never written pairwise. What an older version can't hold travels in the
 * envelope's {@code conversionData} and comes back when the document is converted up again.
 */
@NullMarked
package io.ledgerway.model.json.version;

import org.jspecify.annotations.NullMarked;
