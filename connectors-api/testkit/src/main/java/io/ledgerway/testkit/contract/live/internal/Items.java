package io.ledgerway.testkit.contract.live.internal;

import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.testkit.contract.Sample;
import java.util.Objects;

/** Documents under keys as the runtime makes them. */
public final class Items {

  private static final String CONNECTION = "contract";

  private Items() {}

  /** A document under its key. */
  public static <T> WriteItem<T> item(OperationSpec spec, Sample<T> sample) {
    OpKey key = key(spec, sample.businessId());
    String wireKey =
        format(spec) == KeyFormat.DOCUMENT_FIELD
            ? Objects.requireNonNull(sample.ownKey(), "a sample's own key")
            : Keys.wireKey(key, CONNECTION, 0, format(spec));
    return new WriteItem<>(
        key, wireKey, CanonicalJson.sha256(sample.document()), sample.document());
  }

  /** The key of a document that nobody has. */
  public static String unknownKey(OperationSpec spec, String businessId) {
    return format(spec) == KeyFormat.DOCUMENT_FIELD
        ? businessId
        : Keys.wireKey(key(spec, businessId), CONNECTION, 0, format(spec));
  }

  private static OpKey key(OperationSpec spec, String businessId) {
    return new OpKey("contract-live", spec.effect(), spec.documentType().value(), businessId, 0);
  }

  private static KeyFormat format(OperationSpec spec) {
    return Objects.requireNonNull(spec.write(), "write").key();
  }
}
