package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Instructions that go out together: one debtor account, one currency, one execution date.
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
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PaymentBatch(
    DocumentId id,
    String number,
    PaymentParty debtor,
    PaymentType type,
    CurrencyCode currency,
    LocalDate executionDate,
    boolean batchBooking,
    Party initiatingParty,
    List<DocumentId> instructionIds,
    @Nullable BatchSeal seal,
    @Nullable BatchStatus status,
    @Nullable LegalEntityRef legalEntity,
    Extensions extensions) {

  public PaymentBatch {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    debtor = debtor == null ? PaymentParty.EMPTY : debtor;
    type = type == null ? PaymentType.EMPTY : type;
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(executionDate, "executionDate");
    initiatingParty = initiatingParty == null ? Party.EMPTY : initiatingParty;
    instructionIds = instructionIds == null ? List.of() : List.copyOf(instructionIds);
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
