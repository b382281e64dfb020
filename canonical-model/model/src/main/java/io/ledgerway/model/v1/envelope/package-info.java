/**
 * What every document travels in: identity, origin, trace, completeness, extensions, and the
 * controls (holds, approvals) that documents share.
 *
 * <p>Begin at {@link io.ledgerway.model.v1.envelope.Envelope}. The types are many because every
 * document shares them; each is used by the envelope itself or by the remarks and controls of all
 * documents.
 */
@NullMarked
package io.ledgerway.model.v1.envelope;

import org.jspecify.annotations.NullMarked;
