package io.ledgerway.testkit.contract;

import org.jspecify.annotations.Nullable;

/**
 * A document to write. Immutable.
 *
 * @param <T> the document
 * @param businessId which document, in business terms; the target counts effects by it
 * @param document the document
 * @param ownKey the key that the document itself holds; null unless the operation's key is a field
 *     of the document
 */
public record Sample<T>(String businessId, T document, @Nullable String ownKey) {

  /**
   * A document that is written under a key beside it.
   *
   * @param <T> the document
   * @param businessId which document, in business terms
   * @param document the document
   * @return the sample
   */
  public static <T> Sample<T> of(String businessId, T document) {
    return new Sample<>(businessId, document, null);
  }
}
