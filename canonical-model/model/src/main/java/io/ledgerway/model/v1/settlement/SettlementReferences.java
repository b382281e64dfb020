package io.ledgerway.model.v1.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a booking says about the order behind it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param endToEndId end-to-end id
 * @param instructionId instruction id
 * @param uetr UETR
 * @param messageId our file (MsgId)
 * @param batchId our batch (PmtInfId)
 * @param mandateId mandate
 */
@RecordBuilder
public record SettlementReferences(
    @Nullable String endToEndId,
    @Nullable String instructionId,
    @Nullable String uetr,
    @Nullable String messageId,
    @Nullable String batchId,
    @Nullable String mandateId) {

  /** Nothing stated; JSON omits it. */
  public static final SettlementReferences EMPTY =
      new SettlementReferences(null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SettlementReferencesBuilder toBuilder() {
    return SettlementReferencesBuilder.builder(this);
  }
}
