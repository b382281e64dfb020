package io.ledgerway.connector.write;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the target of a write operation really offers. Immutable; what is not known is declared as
 * the weakest.
 *
 * @param dedupe what it does about a second copy
 * @param keyWindow how long it honours a key; there for {@link Dedupe#NATIVE_KEY} alone, else null
 * @param lookup whether {@link io.ledgerway.connector.lookup.RecordLookup} can find a write
 * @param lookupLag how long a lookup may not show what has taken effect; zero where it always does
 * @param settle how long a call in flight may still take effect
 * @param completion when a write is done
 * @param acknowledgementWithin how long an acknowledgement or a job may take; zero when there is
 *     none
 * @param key form of the wire key
 * @param staged whether {@link RecordWriter#prepare} stages a file that one rename publishes
 * @param maxItems how many items one call takes, at least 1
 */
@RecordBuilder
public record WriteContract(
    Dedupe dedupe,
    @Nullable KeyWindow keyWindow,
    boolean lookup,
    Duration lookupLag,
    Duration settle,
    Completion completion,
    Duration acknowledgementWithin,
    KeyFormat key,
    boolean staged,
    int maxItems) {

  /** Refuses a contract that contradicts itself with an {@link IllegalArgumentException}. */
  public WriteContract {
    Objects.requireNonNull(dedupe, "dedupe");
    Objects.requireNonNull(key, "key");
    completion = completion == null ? Completion.SYNC : completion;
    lookupLag = lookupLag == null ? Duration.ZERO : lookupLag;
    settle = settle == null ? Duration.ZERO : settle;
    acknowledgementWithin = acknowledgementWithin == null ? Duration.ZERO : acknowledgementWithin;
    if ((dedupe == Dedupe.NATIVE_KEY) != (keyWindow != null)) {
      throw new IllegalArgumentException("NATIVE_KEY needs a keyWindow, and nothing else has one");
    }
    if (dedupe == Dedupe.NATIVE_KEY && key == KeyFormat.DOCUMENT_FIELD) {
      throw new IllegalArgumentException("a NATIVE_KEY is sent beside the document, not in it");
    }
    if (settle.isNegative() || acknowledgementWithin.isNegative() || lookupLag.isNegative()) {
      throw new IllegalArgumentException(
          "settle, acknowledgementWithin and lookupLag are not negative");
    }
    if (!lookupLag.isZero() && !lookup) {
      throw new IllegalArgumentException("a lookupLag needs a lookup");
    }
    if (completion != Completion.SYNC && acknowledgementWithin.isZero()) {
      throw new IllegalArgumentException(completion + " needs acknowledgementWithin");
    }
    if (maxItems < 1) {
      throw new IllegalArgumentException("maxItems must be at least 1");
    }
  }
}
