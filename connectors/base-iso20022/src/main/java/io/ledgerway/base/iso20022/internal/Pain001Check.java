package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.BusinessHeader;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Identifier;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold before a byte of a payment file is written. */
public final class Pain001Check {

  private final PaymentFile file;
  private final PaymentProfile profile;
  private final Refusals refusals = new Refusals();
  private final Set<String> batchNumbers = new HashSet<>();
  private final Set<String> endToEndIds = new HashSet<>();
  private final Set<DocumentId> instructionIds = new HashSet<>();

  /**
   * A check of one file.
   *
   * @param file the file
   * @param profile by which rules
   */
  public Pain001Check(PaymentFile file, PaymentProfile profile) {
    this.file = file;
    this.profile = profile;
  }

  /**
   * Checks the file.
   *
   * @return why it must not be written; empty when it may
   */
  public List<Finding> findings() {
    refusals.by(profile.name());
    refusals.id(file.messageId(), Place.FILE.in("/messageId"));
    List<Identifier> ids = file.initiatingParty().identifiers();
    for (int i = 0; i < ids.size(); i++) {
      refusals.id(ids.get(i).value(), Place.FILE.in("/initiatingParty/identifiers", i));
    }
    if (profile.businessService() != null) {
      header(file.header());
    }
    refusals.require(
        !file.batches().isEmpty(), "ISO-EMPTY", Place.FILE.in("/batches"), "The file has no batch");
    for (int i = 0; i < file.batches().size(); i++) {
      batch(file.batches().get(i), Place.FILE.in("/batches", i));
    }
    return refusals.findings();
  }

  private void header(@Nullable BusinessHeader header) {
    if (header == null) {
      refusals.refuse(
          "ISO-MISSING", Place.FILE.in("/header"), "The profile needs a business header");
      return;
    }
    PartyCheck form =
        new PartyCheck(BatchProfile.of(profile, PaymentType.EMPTY), LocalDate.MIN, refusals);
    form.bic(header.from(), Place.FILE.in("/header/from"));
    form.bic(header.to(), Place.FILE.in("/header/to"));
  }

  private void batch(SealedBatch sealed, Place at) {
    PaymentBatch batch = sealed.batch();
    BatchProfile rules = BatchProfile.of(profile, batch.type());
    refusals.by(rules.rules().name());
    refusals.id(batch.number(), at.in("/batch/number"));
    refusals.require(
        batchNumbers.add(batch.number()),
        "ISO-DUPLICATE",
        at.in("/batch/number"),
        "Two batches have the same number");
    refusals.currency(batch.currency(), at.in("/batch/currency"));
    refusals.require(
        rules.rules().amounts().currency() == null
            || batch.currency().equals(rules.rules().amounts().currency()),
        "ISO-CURRENCY",
        at.in("/batch/currency"),
        "The scheme takes another currency only: " + rules.rules().amounts().currency());
    new PartyCheck(rules, batch.executionDate(), refusals)
        .check(batch.debtor(), true, at.in("/batch/debtor"));
    type(rules, at.in("/batch/type"));
    List<PaymentInstruction> instructions = sealed.instructions();
    refusals.require(
        !instructions.isEmpty(), "ISO-EMPTY", at.in("/instructions"), "The batch is empty");
    InstructionCheck each = new InstructionCheck(rules, batch, refusals);
    for (int i = 0; i < instructions.size(); i++) {
      Place where = at.in("/instructions", i);
      unique(instructions.get(i), where);
      each.check(instructions.get(i), where);
      agreesWithBatch(instructions.get(i), rules, batch, where);
    }
    seal(sealed, at);
  }

  private void seal(SealedBatch sealed, Place at) {
    BatchSeal seal = sealed.batch().seal();
    if (seal == null) {
      refusals.refuse("ISO-SEAL", at.in("/batch/seal"), "The batch is not sealed");
      return;
    }
    List<PaymentInstruction> instructions = sealed.instructions();
    refusals.require(
        seal.count() == instructions.size(),
        "ISO-SEAL",
        at.in("/batch/seal/count"),
        "The number of instructions differs from the seal; seal a new batch");
    refusals.require(
        seal.controlSum().compareTo(Pain001Document.sum(instructions)) == 0,
        "ISO-SEAL",
        at.in("/batch/seal/controlSum"),
        "The sum of amounts differs from the seal; seal a new batch");
    refusals.require(
        sealed
            .batch()
            .instructionIds()
            .equals(instructions.stream().map(PaymentInstruction::id).toList()),
        "ISO-SEAL",
        at.in("/batch/instructionIds"),
        "The instructions are not those that the batch names, in its order");
  }

  private void unique(PaymentInstruction instruction, Place at) {
    DocumentId own = instruction.id();
    refusals.require(
        own != null && instructionIds.add(own),
        "ISO-DUPLICATE",
        at.in("/id"),
        "The instruction has no id, or stands in the file twice");
    String endToEndId = instruction.ids().endToEndId();
    refusals.require(
        endToEndId == null || endToEndIds.add(endToEndId),
        "ISO-DUPLICATE",
        at.in("/ids/endToEndId"),
        "Two instructions have the same end-to-end id");
  }

  private void type(BatchProfile rules, Place at) {
    PaymentType type = rules.type();
    boolean transfer = type.method() == null || type.method().equals(PaymentMethod.CREDIT_TRANSFER);
    refusals.require(
        transfer || (rules.isCheck() && allowsChecks(rules.rules())),
        "ISO-TYPE",
        at.in("/method"),
        "Only credit transfers can be written, and checks where the scheme takes them");
    refusals.code(type.serviceLevel(), Refusals.ID, at.in("/serviceLevel"));
    refusals.code(type.localInstrument(), Refusals.ID, at.in("/localInstrument"));
    refusals.code(type.categoryPurpose(), Refusals.ID, at.in("/categoryPurpose"));
    refusals.code(type.purpose(), rules.purposeLength(), at.in("/purpose"));
    only(rules.rules().type().serviceLevel(), type.serviceLevel(), at.in("/serviceLevel"));
    only(rules.rules().type().localInstrument(), type.localInstrument(), at.in("/localInstrument"));
    charges(rules, type.chargeBearer(), at);
  }

  private static boolean allowsChecks(PaymentProfile rules) {
    return !rules.ibanOnly() && rules.businessService() == null;
  }

  private void only(@Nullable String wanted, @Nullable String stated, Place at) {
    refusals.require(
        wanted == null || stated == null || stated.equals(wanted),
        "ISO-TYPE",
        at,
        "The scheme takes this code only: " + wanted);
  }

  private void charges(BatchProfile rules, @Nullable ChargeBearer bearer, Place at) {
    List<ChargeBearer> allowed = rules.rules().type().chargeBearers();
    refusals.require(
        bearer == null || (bearer.isKnown() && (allowed.isEmpty() || allowed.contains(bearer))),
        "ISO-TYPE",
        at.in("/chargeBearer"),
        allowed.isEmpty()
            ? "The charge bearer is none of SHAR, SLEV, DEBT, CRED"
            : "The charge bearer is none of " + allowed);
  }

  private void agreesWithBatch(
      PaymentInstruction instruction, BatchProfile rules, PaymentBatch batch, Place at) {
    refusals.require(
        instruction.requestedExecutionDate() == null
            || instruction.requestedExecutionDate().equals(batch.executionDate()),
        "ISO-BATCH",
        at.in("/requestedExecutionDate"),
        "The execution date differs from the batch's");
    refusals.require(
        sameAccount(instruction.debtor().account(), batch.debtor().account()),
        "ISO-BATCH",
        at.in("/debtor/account"),
        "The debtor account differs from the batch's");
    PaymentType own = instruction.type();
    PaymentType all = batch.type();
    charges(rules, own.chargeBearer(), at.in("/type"));
    PaymentMethod method = all.method() == null ? PaymentMethod.CREDIT_TRANSFER : all.method();
    boolean agrees =
        agrees(own.method(), method)
            && agrees(own.serviceLevel(), all.serviceLevel())
            && agrees(own.localInstrument(), all.localInstrument())
            && agrees(own.categoryPurpose(), all.categoryPurpose())
            && agrees(own.priority(), all.priority())
            && agrees(own.rail(), all.rail());
    boolean charges =
        rules.rules().type().perTransaction()
            || all.chargeBearer() == null
            || agrees(own.chargeBearer(), all.chargeBearer());
    refusals.require(
        agrees && charges,
        "ISO-BATCH",
        at.in("/type"),
        "The kind of payment differs from the batch's");
  }

  private static boolean agrees(@Nullable Object own, @Nullable Object all) {
    return own == null || own.equals(all);
  }

  private static boolean sameAccount(@Nullable BankAccount own, @Nullable BankAccount all) {
    return own == null
        || all == null
        || (Objects.equals(own.iban(), all.iban())
            && Objects.equals(own.accountNumber(), all.accountNumber()));
  }
}
