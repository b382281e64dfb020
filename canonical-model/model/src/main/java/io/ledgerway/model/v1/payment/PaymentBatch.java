package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Instructions that go out together: one debtor account, one currency, one execution date (PmtInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id our id
 * @param number at most 35 characters (PmtInfId)
 * @param debtor from whom
 * @param type how
 * @param currency currency of all instructions
 * @param executionDate on which day
 * @param batchBooking whether the bank books one entry for all (BtchBookg)
 * @param initiatingParty who initiates (InitgPty)
 * @param instructionIds the members, in order
 * @param seal null until sealed
 * @param status where it stands
 * @param legalEntity which of our entities pays
 * @param submission how it went out
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PaymentBatch(
    @Valid DocumentId id,
    @Size(max = 35) String number,
    @Valid PaymentParty debtor,
    @Valid PaymentType type,
    @Valid CurrencyCode currency,
    LocalDate executionDate,
    boolean batchBooking,
    @Valid Party initiatingParty,
    List<@Valid DocumentId> instructionIds,
    @Valid @Nullable BatchSeal seal,
    @Nullable BatchStatus status,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid BatchSubmission submission,
    @Valid Extensions extensions) {

  public PaymentBatch {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    debtor = debtor == null ? PaymentParty.EMPTY : debtor;
    type = type == null ? PaymentType.EMPTY : type;
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(executionDate, "executionDate");
    initiatingParty = initiatingParty == null ? Party.EMPTY : initiatingParty;
    instructionIds = instructionIds == null ? List.of() : List.copyOf(instructionIds);
    submission = submission == null ? BatchSubmission.EMPTY : submission;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentBatchBuilder toBuilder() {
    return PaymentBatchBuilder.builder(this);
  }
}
