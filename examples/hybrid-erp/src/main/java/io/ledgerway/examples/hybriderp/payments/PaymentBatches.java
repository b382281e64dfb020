package io.ledgerway.examples.hybriderp.payments;

import io.ledgerway.flow.payment.BatchSealer;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.PaymentBatchBuilder;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.idempotency.Keys;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Instructions as sealed batches: one for each debtor, type, currency and day. */
public final class PaymentBatches {

  private static final int ID_LENGTH = 32;

  private PaymentBatches() {}

  private record Group(
      PaymentParty debtor, PaymentType type, CurrencyCode currency, LocalDate day) {}

  /**
   * Seals instructions.
   *
   * @param instructions the instructions, each with an id
   * @param at when
   * @return the batches, in the order of their first instructions
   * @throws IllegalArgumentException when an instruction has no amount or no execution date; names
   *     its end-to-end id
   */
  public static List<SealedBatch> seal(List<PaymentInstruction> instructions, Instant at) {
    Map<Group, List<PaymentInstruction>> groups = new LinkedHashMap<>();
    for (PaymentInstruction each : instructions) {
      Money amount = each.amount();
      LocalDate day = each.requestedExecutionDate();
      if (amount == null || day == null) {
        throw new IllegalArgumentException(
            "payment "
                + each.ids().endToEndId()
                + " has no amount or no requested execution date: nothing was written");
      }
      Group group = new Group(each.debtor(), each.type(), amount.currency(), day);
      groups.computeIfAbsent(group, first -> new ArrayList<>()).add(each);
    }
    List<SealedBatch> batches = new ArrayList<>();
    groups.forEach((group, members) -> batches.add(seal(group, members, at)));
    return batches;
  }

  private static SealedBatch seal(Group group, List<PaymentInstruction> members, Instant at) {
    BigDecimal sum = BigDecimal.ZERO;
    List<DocumentId> ids = new ArrayList<>();
    for (PaymentInstruction member : members) {
      sum = sum.add(Objects.requireNonNull(member.amount(), "amount").amount());
      ids.add(Objects.requireNonNull(member.id(), "id"));
    }
    String content = BatchSealer.contentHash(members);
    String identity = content.substring(0, ID_LENGTH);
    return new SealedBatch(
        PaymentBatchBuilder.builder()
            .id(new DocumentId(identity))
            .number("B" + identity)
            .debtor(group.debtor())
            .type(group.type())
            .currency(group.currency())
            .executionDate(group.day())
            .batchBooking(false)
            .initiatingParty(group.debtor().party())
            .instructionIds(ids)
            .seal(new BatchSeal(members.size(), sum, content, at, null))
            .status(BatchStatus.SEALED)
            .build(),
        members);
  }

  /**
   * The message id of a file of batches: the same for the same payments.
   *
   * @param batches the batches
   * @return at most 35 characters
   */
  public static String messageId(List<SealedBatch> batches) {
    String all =
        Keys.sha256(batches.stream().map(each -> each.batch().number()).toArray(String[]::new));
    return "M" + all.substring(0, ID_LENGTH);
  }
}
