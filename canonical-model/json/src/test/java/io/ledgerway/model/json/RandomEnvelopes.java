package io.ledgerway.model.json;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import java.util.Set;

/** Random documents of every type, for tests outside this package. */
public final class RandomEnvelopes {

  private RandomEnvelopes() {}

  public static Set<DocumentType> types() {
    return ModelRecords.DOCUMENTS.keySet();
  }

  public static Envelope<?> of(DocumentType type, long seed) {
    Envelope<?> envelope = ModelRecords.random(seed).envelope(type);
    return envelope.toBuilder().conversionData(null).build();
  }
}
