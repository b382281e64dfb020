package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of goods or services (UBL ReceiptAdvice).
 *
 * <p>Immutable and thread-safe.
 *
 * @param number receipt number (BT-15)
 * @param kind what it does
 * @param receivedDate when it was received
 * @param postingDate posting date
 * @param parties who takes part
 * @param references what it refers to
 * @param currency currency of its values
 * @param lines lines
 * @param state where it stands
 * @param remarks notes and attachments
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record GoodsReceipt(
    @Nullable String number,
    @Nullable ReceiptKind kind,
    @Nullable LocalDate receivedDate,
    @Nullable LocalDate postingDate,
    @Valid ReceiptParties parties,
    @Valid ReceiptReferences references,
    @Valid @Nullable CurrencyCode currency,
    List<@Valid GoodsReceiptLine> lines,
    @Valid ReceiptState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public GoodsReceipt {
    parties = parties == null ? ReceiptParties.EMPTY : parties;
    references = references == null ? ReceiptReferences.EMPTY : references;
    lines = lines == null ? List.of() : List.copyOf(lines);
    state = state == null ? ReceiptState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public GoodsReceiptBuilder toBuilder() {
    return GoodsReceiptBuilder.builder(this);
  }
}
