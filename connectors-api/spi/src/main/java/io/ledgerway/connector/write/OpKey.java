package io.ledgerway.connector.write;

import java.util.Objects;

/**
 * The identity of an intention: what shall happen once. Immutable.
 *
 * @param tenant whose
 * @param effect the business effect, such as {@code pay}; for data that is kept once per target the
 *     connection's id is part of it
 * @param documentType what kind of document
 * @param businessId which document, in business terms
 * @param revision 0 unless deliberately corrected
 */
public record OpKey(
    String tenant, String effect, String documentType, String businessId, int revision) {

  /** Refuses a missing part with a {@link NullPointerException}. */
  public OpKey {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(documentType, "documentType");
    Objects.requireNonNull(businessId, "businessId");
  }

  /**
   * The key as one text: every part behind its length, so that no part can imitate a delimiter.
   *
   * @return the text that hashes are made of
   */
  public String encoded() {
    StringBuilder text = new StringBuilder();
    for (String part :
        new String[] {tenant, effect, documentType, businessId, Integer.toString(revision)}) {
      text.append(part.length()).append(':').append(part);
    }
    return text.toString();
  }
}
