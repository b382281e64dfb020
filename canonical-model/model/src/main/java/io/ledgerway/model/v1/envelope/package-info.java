/**
 * What every document travels in: identity, origin, trace, completeness, extensions, and the
 * controls (holds, approvals) that documents share.
 */
@NullMarked
package io.ledgerway.model.v1.envelope;

import org.jspecify.annotations.NullMarked;
