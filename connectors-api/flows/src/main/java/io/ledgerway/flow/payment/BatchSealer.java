package io.ledgerway.flow.payment;

import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.json.Projection;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.PaymentBatchBuilder;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.runtime.idempotency.Keys;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Seals instructions of one debtor account, type, currency and day into a batch. Stateless and
 * thread-safe.
 */
public final class BatchSealer {

  /** What an instruction asks the bank to do: all but where it stands. */
  static final Projection COMMAND = Projection.leavingOut("/state");

  private static final int ID_LENGTH = 32;

  private BatchSealer() {}

  static SealedBatch seal(PaymentGroup first, List<PaymentInstruction> members, Instant at) {
    List<DocumentId> ids =
        members.stream()
            .map(instruction -> Objects.requireNonNull(instruction.id(), "instruction id"))
            .toList();
    String identity =
        Keys.sha256(ids.stream().map(DocumentId::value).toArray(String[]::new))
            .substring(0, ID_LENGTH);
    BigDecimal sum = BigDecimal.ZERO;
    for (PaymentInstruction member : members) {
      sum = sum.add(Objects.requireNonNull(member.amount(), "amount").amount());
    }
    return new SealedBatch(
        PaymentBatchBuilder.builder()
            .id(new DocumentId(InstructionMaker.uuid(Keys.sha256("batch", identity))))
            .number("B" + identity.toUpperCase(Locale.ROOT))
            .debtor(InstructionMaker.debtor(first))
            .type(InstructionMaker.type(first))
            .currency(first.debtor().currency())
            .executionDate(first.executionDate())
            .batchBooking(false)
            .initiatingParty(PartyBuilder.builder().name(first.entity().ref().name()).build())
            .instructionIds(ids)
            .seal(new BatchSeal(members.size(), sum, contentHash(members), at, null))
            .status(BatchStatus.SEALED)
            .legalEntity(first.entity().ref())
            .build(),
        members);
  }

  /**
   * Hash over what the instructions ask for: made when sealing, still the same when sending.
   *
   * @param members the instructions, in the order of the batch
   * @return SHA-256 as lower-case hex
   */
  public static String contentHash(List<PaymentInstruction> members) {
    return Keys.sha256(
        members.stream()
            .map(member -> CanonicalJson.sha256(member, COMMAND))
            .toArray(String[]::new));
  }
}
