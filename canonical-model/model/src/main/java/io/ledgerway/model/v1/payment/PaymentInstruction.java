package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay, from one debtor account to one creditor account.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id our id
 * @param ids ids along the way
 * @param type how
 * @param amount how much, greater than zero (InstdAmt)
 * @param requestedExecutionDate on which day (ReqdExctnDt)
 * @param debtor from whom
 * @param creditor to whom
 * @param supplier the creditor's master record
 * @param legalEntity which of our entities pays
 * @param remittance what for
 * @param state where it stands
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PaymentInstruction(
    @Nullable DocumentId id,
    PaymentIds ids,
    PaymentType type,
    @Nullable Money amount,
    @Nullable LocalDate requestedExecutionDate,
    PaymentParty debtor,
    PaymentParty creditor,
    @Nullable DocumentRef supplier,
    @Nullable LegalEntityRef legalEntity,
    Remittance remittance,
    PaymentState state,
    Extensions extensions) {

  public PaymentInstruction {
    ids = ids == null ? PaymentIds.EMPTY : ids;
    type = type == null ? PaymentType.EMPTY : type;
    debtor = debtor == null ? PaymentParty.EMPTY : debtor;
    creditor = creditor == null ? PaymentParty.EMPTY : creditor;
    remittance = remittance == null ? Remittance.EMPTY : remittance;
    state = state == null ? PaymentState.EMPTY : state;
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
