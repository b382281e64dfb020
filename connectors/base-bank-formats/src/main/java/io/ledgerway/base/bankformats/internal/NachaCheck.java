package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.NachaFile;
import io.ledgerway.base.bankformats.NachaOriginator;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.extension.ExtensionRegistry;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold before a byte of a NACHA file is written. */
public final class NachaCheck {

  private static final Set<String> CLASSES = Set.of("CCD", "CTX", "PPD");
  private static final int IDENTIFICATION = 15;
  private static final int ACCOUNT = 17;
  private static final int MOST_SEQUENCE = 9_999_999;
  private static final int MOST_IN_BATCH = 999_999;

  /** 999,999 blocks of 10 records. */
  private static final int MOST_RECORDS = 9_999_990;

  private static final BigDecimal MOST_AMOUNT = new BigDecimal("99999999.99");
  private static final BigDecimal MOST_TOTAL = new BigDecimal("9999999999.99");

  private final NachaFile file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> identifications = new HashSet<>();
  private final Set<DocumentId> instructionIds = new HashSet<>();
  private BigDecimal total = BigDecimal.ZERO;
  private long records = 2;

  /**
   * A check of one file.
   *
   * @param file the file
   */
  public NachaCheck(NachaFile file) {
    this.file = file;
  }

  /**
   * Checks the file.
   *
   * @return why it must not be written; empty when it may
   */
  public List<Finding> findings() {
    originator(file.originator());
    require(
        (file.modifier() >= 'A' && file.modifier() <= 'Z')
            || (file.modifier() >= '0' && file.modifier() <= '9'),
        "NACHA-ID",
        "/modifier",
        "The file id modifier is none of A to Z and 0 to 9");
    require(!file.batches().isEmpty(), "NACHA-EMPTY", "/batches", "The file has no batch");
    require(
        file.createdAt().getYear() >= 2000 && file.createdAt().getYear() < 2100,
        "NACHA-DATE",
        "/createdAt",
        "The date can't be told by a year of two digits");
    long entries = 0;
    for (int i = 0; i < file.batches().size(); i++) {
      entries += file.batches().get(i).instructions().size();
      batch(file.batches().get(i), "/batches/" + i);
    }
    require(
        file.firstSequence() >= 1 && file.firstSequence() - 1 + entries <= MOST_SEQUENCE,
        "NACHA-SEQUENCE",
        "/firstSequence",
        "The trace numbers do not fit between 1 and 9,999,999");
    require(
        records <= MOST_RECORDS,
        "NACHA-LIMIT",
        "/batches",
        "The file has more than 999,999 blocks of 10 records; make several files");
    require(
        total.compareTo(MOST_TOTAL) <= 0,
        "NACHA-AMOUNT",
        "/batches",
        "The sum of all amounts has more than 12 digits; make several files");
    return findings;
  }

  private void originator(NachaOriginator originator) {
    String at = "/originator";
    require(
        Routing.isValid(originator.immediateDestination()),
        "NACHA-ROUTING",
        at + "/immediateDestination",
        "The routing number has not 9 digits or a wrong check digit");
    require(
        originator.odfi().length() == 8 && Calendar.isDigits(originator.odfi()),
        "NACHA-ROUTING",
        at + "/odfi",
        "The originating bank has not 8 digits");
    require(
        isId(originator.immediateOrigin(), 10) && originator.immediateOrigin().length() >= 9,
        "NACHA-ID",
        at + "/immediateOrigin",
        "The origin has not 9 or 10 plain characters");
    id(originator.companyId(), 10, at + "/companyId");
    id(originator.entryDescription(), 10, at + "/entryDescription");
    readable(originator.companyName(), at + "/companyName");
    readable(originator.destinationName(), at + "/destinationName");
    readable(originator.originName(), at + "/originName");
  }

  private void batch(SealedBatch sealed, String at) {
    PaymentBatch batch = sealed.batch();
    PaymentType type = batch.type();
    require(
        type.localInstrument() != null && CLASSES.contains(type.localInstrument()),
        "NACHA-CLASS",
        at + "/batch/type/localInstrument",
        "The local instrument is no class that can be written: CCD, CTX or PPD");
    require(
        batch.currency().equals(CurrencyCode.USD),
        "NACHA-CURRENCY",
        at + "/batch/currency",
        "Only USD can be written");
    require(
        batch.executionDate().getYear() >= 2000 && batch.executionDate().getYear() < 2100,
        "NACHA-DATE",
        at + "/batch/executionDate",
        "The date can't be told by a year of two digits");
    kind(type, at + "/batch/type");
    List<PaymentInstruction> instructions = sealed.instructions();
    require(!instructions.isEmpty(), "NACHA-EMPTY", at + "/instructions", "The batch is empty");
    long lines = 0;
    for (int i = 0; i < instructions.size(); i++) {
      lines += 1 + instruction(instructions.get(i), batch, at + "/instructions/" + i);
    }
    require(
        lines <= MOST_IN_BATCH,
        "NACHA-LIMIT",
        at + "/instructions",
        "The batch has more than 999,999 entries and addenda; make several batches");
    records += lines + 2;
    seal(sealed, at);
  }

  private void seal(SealedBatch sealed, String at) {
    BatchSeal seal = sealed.batch().seal();
    if (seal == null) {
      refuse("NACHA-SEAL", at + "/batch/seal", "The batch is not sealed");
      return;
    }
    List<PaymentInstruction> instructions = sealed.instructions();
    require(
        seal.count() == instructions.size(),
        "NACHA-SEAL",
        at + "/batch/seal/count",
        "The number of instructions differs from the seal; seal a new batch");
    require(
        seal.controlSum().compareTo(sum(instructions)) == 0,
        "NACHA-SEAL",
        at + "/batch/seal/controlSum",
        "The sum of amounts differs from the seal; seal a new batch");
    require(
        sealed
            .batch()
            .instructionIds()
            .equals(instructions.stream().map(PaymentInstruction::id).toList()),
        "NACHA-SEAL",
        at + "/batch/instructionIds",
        "The instructions are not those that the batch names, in its order");
  }

  private static BigDecimal sum(List<PaymentInstruction> instructions) {
    return instructions.stream()
        .map(PaymentInstruction::amount)
        .filter(Objects::nonNull)
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Checks one instruction; the number of its addenda. */
  private int instruction(PaymentInstruction instruction, PaymentBatch batch, String at) {
    require(
        instruction.id() != null && instructionIds.add(instruction.id()),
        "NACHA-DUPLICATE",
        at + "/id",
        "The instruction has no id, or stands in the file twice");
    identification(instruction, at);
    amount(instruction.amount(), at + "/amount");
    readable(instruction.creditor().party().name(), at + "/creditor/party/name");
    account(instruction.creditor().account(), at + "/creditor/account");
    kind(instruction.type(), at + "/type");
    require(
        instruction.type().localInstrument() == null
            || instruction.type().localInstrument().equals(batch.type().localInstrument()),
        "NACHA-BATCH",
        at + "/type/localInstrument",
        "The local instrument differs from the batch's");
    require(
        instruction.requestedExecutionDate() == null
            || instruction.requestedExecutionDate().equals(batch.executionDate()),
        "NACHA-BATCH",
        at + "/requestedExecutionDate",
        "The execution date differs from the batch's");
    require(
        ExtensionRegistry.EMPTY.notUnderstood(instruction).isEmpty(),
        "NACHA-EXTENSION",
        at + "/extensions",
        "An extension must be understood, and a NACHA file can't carry it");
    CreditorReference reference = instruction.remittance().creditorReference();
    require(
        reference == null
            || (NachaText.isPlain(reference.value())
                && reference.value().indexOf('*') < 0
                && reference.value().indexOf('\\') < 0),
        "NACHA-ID",
        at + "/remittance/creditorReference/value",
        "The reference has characters that X12 does not carry");
    boolean many = "CTX".equals(batch.type().localInstrument());
    int addenda = NachaAddenda.texts(instruction.remittance(), many, new NachaText(), at).size();
    require(
        addenda <= NachaAddenda.MOST,
        "NACHA-LIMIT",
        at + "/remittance",
        "The remittance needs more than 9,999 addenda records");
    return addenda;
  }

  private void identification(PaymentInstruction instruction, String at) {
    String id = NachaDocument.identification(instruction);
    if (id == null || !isId(id, IDENTIFICATION)) {
      refuse(
          "NACHA-ID",
          at + "/ids",
          "Neither short alias nor end-to-end id has 1 to 15 plain characters; identifiers are"
              + " never changed, give a short alias");
      return;
    }
    require(
        identifications.add(id),
        "NACHA-DUPLICATE",
        at + "/ids",
        "Two instructions have the same identification");
  }

  private void amount(@Nullable Money amount, String at) {
    if (amount == null || amount.signum() <= 0) {
      refuse("NACHA-AMOUNT", at, "The amount is missing or not greater than zero");
      return;
    }
    total = total.add(amount.amount());
    require(
        amount.currency().equals(CurrencyCode.USD),
        "NACHA-CURRENCY",
        at,
        "Only USD can be written");
    require(
        amount.amount().stripTrailingZeros().scale() <= 2
            && amount.amount().compareTo(MOST_AMOUNT) <= 0,
        "NACHA-AMOUNT",
        at,
        "The amount has more than 2 decimals or more than 10 digits");
  }

  private void account(@Nullable BankAccount account, String at) {
    if (account == null || account.accountNumber() == null) {
      refuse("NACHA-ACCOUNT", at + "/accountNumber", "The account number is missing");
    } else {
      String number = account.accountNumber().value();
      require(
          number.length() <= ACCOUNT && number.matches("[0-9A-Za-z-]+"),
          "NACHA-ACCOUNT",
          at + "/accountNumber",
          "The account number has not 1 to 17 letters, digits and hyphens; it is never changed");
    }
    if (account == null
        || account.clearing() == null
        || !account.clearing().scheme().equals(ClearingScheme.USABA)
        || !Routing.isValid(account.clearing().memberId())) {
      refuse(
          "NACHA-ROUTING",
          at + "/clearing",
          "There is no USABA routing number of 9 digits with a right check digit");
    }
    String type = account == null ? null : NachaDocument.accountType(account);
    require(
        type == null || type.equals("CHECKING") || type.equals("SAVINGS"),
        "NACHA-ACCOUNT",
        at + "/extensions",
        "The extension nacha/accountType is neither CHECKING nor SAVINGS");
  }

  private void kind(PaymentType type, String at) {
    require(
        (type.method() == null || type.method().equals(PaymentMethod.CREDIT_TRANSFER))
            && (type.rail() == null || type.rail().equals(PaymentRail.ACH)),
        "NACHA-TYPE",
        at,
        "Only credit transfers by ACH can be written");
  }

  private void id(String id, int length, String at) {
    require(
        isId(id, length),
        "NACHA-ID",
        at,
        "There are not 1 to " + length + " plain characters, and identifiers are never changed");
  }

  private static boolean isId(String id, int length) {
    return !id.isEmpty() && id.length() <= length && NachaText.isPlain(id) && id.equals(id.strip());
  }

  private void readable(@Nullable String text, String at) {
    require(
        text != null && NachaText.isReadable(text),
        "NACHA-MISSING",
        at,
        "The name is missing, or nothing of it can be written in ASCII");
  }

  private void require(boolean holds, String rule, String at, String message) {
    if (!holds) {
      refuse(rule, at, message);
    }
  }

  private void refuse(String rule, String at, String message) {
    findings.add(new Finding(rule, null, Severity.ERROR, at, message + ".", null, null));
  }
}
