package io.ledgerway.flow.payment;

import io.ledgerway.flow.Allocation;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns all open items into payments: to be started when no earlier step can move without the
 * outside. Membership is committed in one transaction; starting it again changes nothing.
 */
public final class PaymentRun {

  private static final int PAGE = 1000;
  private static final int MOST_PER_BATCH = 1000;

  private final FlowStore store;
  private final PayableRules rules;
  private final Clock clock;

  /**
   * A payment run.
   *
   * @param store where subjects are kept
   * @param rules entities, accounts and suppliers
   * @param clock the time; its zone decides what day it is
   */
  public PaymentRun(FlowStore store, PayableRules rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Makes and seals every payment that can be made.
   *
   * @return how many subjects were moved
   */
  public int start() {
    PaymentGrouping grouping = new PaymentGrouping(rules);
    FlowChange change = new FlowChange();
    long after = 0;
    while (true) {
      List<Subject> page = store.at(SubjectKind.INVOICE, PayableSteps.PAYABLE, after, PAGE);
      if (page.isEmpty()) {
        break;
      }
      after = page.get(page.size() - 1).sequence();
      page.forEach(subject -> offer(subject, grouping, change));
    }
    for (OpenItem item : grouping.homeless()) {
      change.update(
          item.subject()
              .moveTo(
                  PayableSteps.HELD,
                  PayableSteps.STATE_HELD,
                  HoldType.NO_ROUTE.value(),
                  "Its entity, supplier or account is no longer configured: add it again, then"
                      + " approve"));
    }
    List<KeyClaim> aliases = seal(grouping.groups(), change);
    if (!aliases.isEmpty()) {
      // Before the payments: an alias without payment harms nobody, a payment without one would.
      store.claimKeys(aliases);
    }
    if (!change.isEmpty()) {
      store.commit(change);
    }
    return change.updates().size();
  }

  private void offer(Subject subject, PaymentGrouping grouping, FlowChange change) {
    PayableData data = PayableData.of(subject);
    BigDecimal effect = Objects.requireNonNull(subject.amount(), "amount").amount();
    if (effect.signum() == 0) {
      change.update(
          subject.moveTo(
              PayableSteps.DONE, PayableSteps.STATE_PAID, "NOTHING_DUE", "Nothing is due on it"));
    } else {
      grouping.add(new OpenItem(subject, data, effect, payOn(data)));
    }
  }

  /** The due date, or the next day that banks work when that has passed. */
  private LocalDate payOn(PayableData data) {
    LocalDate day = LocalDate.now(clock);
    if (data.dueDate() != null && data.dueDate().isAfter(day)) {
      day = data.dueDate();
    }
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }

  private List<KeyClaim> seal(List<PaymentGroup> groups, FlowChange change) {
    List<KeyClaim> aliases = new ArrayList<>();
    Map<String, List<PaymentGroup>> batches = new TreeMap<>();
    for (PaymentGroup group : groups) {
      String key =
          String.join(
              "\n",
              group.entity().ref().code(),
              group.debtor().id(),
              group.executionDate().toString(),
              String.valueOf(InstructionMaker.type(group).serviceLevel()));
      batches.computeIfAbsent(key, each -> new ArrayList<>()).add(group);
    }
    for (List<PaymentGroup> batch : batches.values()) {
      for (int from = 0; from < batch.size(); from += MOST_PER_BATCH) {
        List<PaymentGroup> some =
            batch.subList(from, Math.min(batch.size(), from + MOST_PER_BATCH));
        aliases.addAll(sealBatch(some, change));
      }
    }
    return aliases;
  }

  private List<KeyClaim> sealBatch(List<PaymentGroup> groups, FlowChange change) {
    List<KeyClaim> aliases = new ArrayList<>();
    List<PaymentInstruction> instructions =
        groups.stream().map(InstructionMaker::instruction).toList();
    SealedBatch sealed = BatchSealer.seal(groups.get(0), instructions, clock.instant());
    String batch = sealed.batch().id().value();
    List<String> payments = new ArrayList<>();
    for (int index = 0; index < groups.size(); index++) {
      PaymentInstruction instruction = instructions.get(index);
      String payment = id(instruction);
      payments.add(payment);
      aliases.addAll(PaymentAliases.of(instruction, payment));
      change.insert(new NewSubject(payment(instruction, batch), FlowJson.writeFacts(instruction)));
      for (OpenItem item : groups.get(index).items()) {
        change.allocate(new Allocation(item.id(), payment));
        change.update(
            item.data().toBuilder()
                .payment(payment)
                .build()
                .on(item.subject())
                .moveTo(PayableSteps.IN_PAYMENT, PayableSteps.STATE_IN_PAYMENT));
      }
    }
    change.insert(
        new NewSubject(
            batch(sealed, new BatchData(groups.get(0).debtor().bank(), payments, null)),
            FlowJson.writeFacts(sealed)));
    return aliases;
  }

  private static String id(PaymentInstruction instruction) {
    DocumentId id = Objects.requireNonNull(instruction.id(), "instruction id");
    return id.value();
  }

  private static Subject payment(PaymentInstruction instruction, String batch) {
    return new Subject(
        id(instruction),
        SubjectKind.PAYMENT,
        0,
        0,
        PaymentSteps.BATCHED,
        InstructionStatus.BATCHED.value(),
        instruction.ids().endToEndId(),
        instruction.ids().endToEndId(),
        instruction.legalEntity() == null ? null : instruction.legalEntity().code(),
        instruction.amount(),
        null,
        null,
        FlowJson.writeFacts(
            new PaymentData(batch, null, null, null, List.of(), payee(instruction), null)),
        null);
  }

  private static @Nullable String payee(PaymentInstruction instruction) {
    BankAccount account = instruction.creditor().account();
    return account == null ? null : PayeeAccount.hashOf(account.iban());
  }

  private static Subject batch(SealedBatch sealed, BatchData data) {
    var batch = sealed.batch();
    var seal = Objects.requireNonNull(batch.seal(), "seal");
    return new Subject(
        batch.id().value(),
        SubjectKind.BATCH,
        0,
        0,
        PaymentSteps.SUBMIT,
        BatchStatus.SEALED.value(),
        batch.number(),
        batch.number(),
        batch.legalEntity() == null ? null : batch.legalEntity().code(),
        Money.of(seal.controlSum(), batch.currency()),
        null,
        null,
        FlowJson.writeFacts(data),
        null);
  }
}
