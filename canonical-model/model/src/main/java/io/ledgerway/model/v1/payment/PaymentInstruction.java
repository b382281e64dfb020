package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay, from one debtor account to one creditor account (CdtTrfTxInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id our id
 * @param ids ids along the way
 * @param type how
 * @param amount how much, greater than zero (InstdAmt, EqvtAmt)
 * @param conversion between which currencies
 * @param requestedExecutionDate on which day (ReqdExctnDt)
 * @param debtor from whom (Dbtr, DbtrAcct)
 * @param creditor to whom (Cdtr, CdtrAcct); its account is the one that was approved
 * @param supplier the creditor's master record
 * @param legalEntity which of our entities pays
 * @param remittance what for
 * @param details what some payments need besides
 * @param state where it stands
 * @param remarks notes and attachments
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PaymentInstruction(
    @Valid @Nullable DocumentId id,
    @Valid PaymentIds ids,
    @Valid PaymentType type,
    @Valid @Nullable Money amount,
    @Valid PaymentConversion conversion,
    @Nullable LocalDate requestedExecutionDate,
    @Valid PaymentParty debtor,
    @Valid PaymentParty creditor,
    @Valid @Nullable DocumentRef supplier,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid Remittance remittance,
    @Valid PaymentDetails details,
    @Valid PaymentState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public PaymentInstruction {
    ids = ids == null ? PaymentIds.EMPTY : ids;
    type = type == null ? PaymentType.EMPTY : type;
    conversion = conversion == null ? PaymentConversion.EMPTY : conversion;
    debtor = debtor == null ? PaymentParty.EMPTY : debtor;
    creditor = creditor == null ? PaymentParty.EMPTY : creditor;
    remittance = remittance == null ? Remittance.EMPTY : remittance;
    details = details == null ? PaymentDetails.EMPTY : details;
    state = state == null ? PaymentState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentInstructionBuilder toBuilder() {
    return PaymentInstructionBuilder.builder(this);
  }
}
