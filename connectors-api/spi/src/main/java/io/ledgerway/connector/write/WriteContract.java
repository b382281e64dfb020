package io.ledgerway.connector.write;

import java.time.Duration;

/**
 * What the target of a write operation really offers. Immutable; what is not known is declared as
 * the weakest.
 *
 * @param dedupe what it does about a second copy
 * @param lookup whether {@link io.ledgerway.connector.lookup.RecordLookup} can find a write,
 *     strongly consistent
 * @param settle how long a call in flight may still take effect
 * @param completion when a write is done
 * @param acknowledgementWithin how long an acknowledgement may take; zero when there is none
 * @param key form of the wire key
 * @param staged whether {@link RecordWriter#prepare} stages a file that one rename publishes
 * @param maxItems how many items one call takes
 */
public record WriteContract(
    Dedupe dedupe,
    boolean lookup,
    Duration settle,
    Completion completion,
    Duration acknowledgementWithin,
    KeyFormat key,
    boolean staged,
    int maxItems) {}
