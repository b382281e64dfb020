package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.extension.ExtensionRegistry;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold before a byte of a payment file is written. */
public final class Pain001Check {

  private static final Pattern UETR =
      Pattern.compile("[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}");
  private static final Pattern BIC =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int ID = 35;
  private static final int ACCOUNT = 34;
  private static final int AMOUNT_DIGITS = 18;

  private final PaymentFile file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> batchNumbers = new HashSet<>();
  private final Set<String> endToEndIds = new HashSet<>();
  private final Set<DocumentId> instructionIds = new HashSet<>();

  /**
   * A check of one file.
   *
   * @param file the file
   */
  public Pain001Check(PaymentFile file) {
    this.file = file;
  }

  /**
   * Checks the file.
   *
   * @return why it must not be written; empty when it may
   */
  public List<Finding> findings() {
    id("", "messageId", file.messageId());
    List<Identifier> ids = file.initiatingParty().identifiers();
    for (int i = 0; i < ids.size(); i++) {
      id("", "initiatingParty/identifiers/" + i, ids.get(i).value());
    }
    require(!file.batches().isEmpty(), "ISO-EMPTY", "/batches", "The file has no batch");
    for (int i = 0; i < file.batches().size(); i++) {
      batch(file.batches().get(i), "/batches/" + i);
    }
    return findings;
  }

  private void batch(SealedBatch sealed, String at) {
    PaymentBatch batch = sealed.batch();
    id(at, "batch/number", batch.number());
    require(
        batchNumbers.add(batch.number()),
        "ISO-DUPLICATE",
        at + "/batch/number",
        "Two batches have the same number");
    require(
        CURRENCY.matcher(batch.currency().value()).matches()
            && !batch.currency().value().equals("XXX"),
        "ISO-CURRENCY",
        at + "/batch/currency",
        "The currency is no ISO 4217 code");
    party(batch.debtor(), at + "/batch/debtor");
    type(batch.type(), at + "/batch/type");
    List<PaymentInstruction> instructions = sealed.instructions();
    require(!instructions.isEmpty(), "ISO-EMPTY", at + "/instructions", "The batch is empty");
    for (int i = 0; i < instructions.size(); i++) {
      instruction(instructions.get(i), batch, at + "/instructions/" + i);
    }
    seal(sealed, at);
  }

  private void seal(SealedBatch sealed, String at) {
    BatchSeal seal = sealed.batch().seal();
    if (seal == null) {
      refuse("ISO-SEAL", at + "/batch/seal", "The batch is not sealed");
      return;
    }
    List<PaymentInstruction> instructions = sealed.instructions();
    require(
        seal.count() == instructions.size(),
        "ISO-SEAL",
        at + "/batch/seal/count",
        "The number of instructions differs from the seal; seal a new batch");
    require(
        seal.controlSum().compareTo(Pain001Document.sum(instructions)) == 0,
        "ISO-SEAL",
        at + "/batch/seal/controlSum",
        "The sum of amounts differs from the seal; seal a new batch");
    require(
        sealed
            .batch()
            .instructionIds()
            .equals(instructions.stream().map(PaymentInstruction::id).toList()),
        "ISO-SEAL",
        at + "/batch/instructionIds",
        "The instructions are not those that the batch names, in its order");
  }

  private void instruction(PaymentInstruction instruction, PaymentBatch batch, String at) {
    ids(instruction, at);
    amount(instruction.amount(), batch, at + "/amount");
    party(instruction.creditor(), at + "/creditor");
    type(instruction.type(), at + "/type");
    agreesWithBatch(instruction, batch, at);
    require(
        ExtensionRegistry.EMPTY.notUnderstood(instruction).isEmpty(),
        "ISO-EXTENSION",
        at + "/extensions",
        "An extension must be understood, and a payment file can't carry it");
    CreditorReference reference = instruction.remittance().creditorReference();
    if (reference != null) {
      id(at, "remittance/creditorReference/value", reference.value());
    }
  }

  private void ids(PaymentInstruction instruction, String at) {
    DocumentId own = instruction.id();
    require(
        own != null && instructionIds.add(own),
        "ISO-DUPLICATE",
        at + "/id",
        "The instruction has no id, or stands in the file twice");
    String endToEndId = instruction.ids().endToEndId();
    if (endToEndId == null) {
      refuse("ISO-MISSING", at + "/ids/endToEndId", "The end-to-end id is missing");
    } else {
      id(at, "ids/endToEndId", endToEndId);
      require(
          endToEndIds.add(endToEndId),
          "ISO-DUPLICATE",
          at + "/ids/endToEndId",
          "Two instructions have the same end-to-end id");
    }
    String instructionId = instruction.ids().instructionId();
    if (instructionId != null) {
      id(at, "ids/instructionId", instructionId);
    }
    form(UETR, instruction.ids().uetr(), at + "/ids/uetr", "The UETR is no lower-case UUID v4");
  }

  private void amount(@Nullable Money amount, PaymentBatch batch, String at) {
    if (amount == null || amount.signum() <= 0) {
      refuse("ISO-AMOUNT", at, "The amount is missing or not greater than zero");
      return;
    }
    require(
        amount.currency().equals(batch.currency()),
        "ISO-CURRENCY",
        at,
        "The currency differs from the batch's");
    BigDecimal plain = amount.amount().stripTrailingZeros();
    require(
        plain.scale() <= amount.minorUnits(),
        "ISO-AMOUNT",
        at,
        "The amount has more decimals than its currency");
    require(
        plain.precision() - plain.scale() + amount.minorUnits() <= AMOUNT_DIGITS,
        "ISO-AMOUNT",
        at,
        "The amount has more than 18 digits");
  }

  private void agreesWithBatch(PaymentInstruction instruction, PaymentBatch batch, String at) {
    require(
        instruction.requestedExecutionDate() == null
            || instruction.requestedExecutionDate().equals(batch.executionDate()),
        "ISO-BATCH",
        at + "/requestedExecutionDate",
        "The execution date differs from the batch's");
    require(
        sameAccount(instruction.debtor().account(), batch.debtor().account()),
        "ISO-BATCH",
        at + "/debtor/account",
        "The debtor account differs from the batch's");
    PaymentType own = instruction.type();
    PaymentType common = batch.type();
    require(
        agrees(own.serviceLevel(), common.serviceLevel())
            && agrees(own.localInstrument(), common.localInstrument())
            && agrees(own.categoryPurpose(), common.categoryPurpose())
            && agrees(own.rail(), common.rail())
            && (common.chargeBearer() == null || agrees(own.chargeBearer(), common.chargeBearer())),
        "ISO-BATCH",
        at + "/type",
        "The kind of payment differs from the batch's");
  }

  private static boolean agrees(@Nullable Object own, @Nullable Object common) {
    return own == null || own.equals(common);
  }

  private static boolean sameAccount(@Nullable BankAccount own, @Nullable BankAccount common) {
    return own == null
        || common == null
        || (Objects.equals(own.iban(), common.iban())
            && Objects.equals(own.accountNumber(), common.accountNumber()));
  }

  private void party(PaymentParty party, String at) {
    String name = party.party().name();
    require(
        name != null && EpcText.isReadable(EpcText.of(name)),
        "ISO-MISSING",
        at + "/party/name",
        "The name is missing, or nothing of it can be written in the EPC character set");
    BankAccount account = party.account();
    if (account == null || (account.iban() == null && account.accountNumber() == null)) {
      refuse("ISO-MISSING", at + "/account", "The account has neither IBAN nor number");
    } else {
      account(account, at + "/account");
    }
  }

  private void account(BankAccount account, String at) {
    if (account.iban() != null) {
      form(IBAN, account.iban().value(), at + "/iban", "The IBAN does not have the form of one");
    } else if (account.accountNumber() != null) {
      String number = account.accountNumber().value();
      require(
          number.length() <= ACCOUNT && EpcText.isPlain(number),
          "ISO-ACCOUNT",
          at + "/accountNumber",
          "The account number is too long or has characters that banks do not take");
    }
    form(BIC, account.bic(), at + "/bic", "The BIC does not have the form of one");
    if (account.clearing() != null) {
      require(
          account.clearing().memberId().length() <= ID
              && EpcText.isPlain(account.clearing().memberId())
              && account.clearing().scheme().value().length() <= 5,
          "ISO-ACCOUNT",
          at + "/clearing",
          "The bank code is too long or has characters that banks do not take");
    }
  }

  private void type(PaymentType type, String at) {
    require(
        type.method() == null || type.method().equals(PaymentMethod.CREDIT_TRANSFER),
        "ISO-TYPE",
        at + "/method",
        "Only credit transfers can be written");
    code(type.serviceLevel(), 4, at + "/serviceLevel");
    code(type.localInstrument(), ID, at + "/localInstrument");
    code(type.categoryPurpose(), 4, at + "/categoryPurpose");
    code(type.purpose(), 4, at + "/purpose");
    require(
        type.chargeBearer() == null || type.chargeBearer().isKnown(),
        "ISO-TYPE",
        at + "/chargeBearer",
        "The charge bearer is none of SHAR, SLEV, DEBT, CRED");
  }

  private void code(@Nullable String code, int length, String at) {
    require(
        code == null || (!code.isBlank() && code.length() <= length && EpcText.isPlain(code)),
        "ISO-TYPE",
        at,
        "The code is too long or no code");
  }

  private void id(String at, String field, String id) {
    boolean valid =
        !id.isBlank()
            && id.length() <= ID
            && EpcText.isPlain(id)
            && id.equals(id.strip())
            && !id.startsWith("/")
            && !id.endsWith("/")
            && !id.contains("//");
    require(
        valid,
        "ISO-ID",
        at + "/" + field,
        "The identifier must have 1 to 35 characters of the EPC set, no slash at its ends, no"
            + " double slash; identifiers are never changed, give another one");
  }

  private void form(Pattern pattern, @Nullable String text, String at, String message) {
    require(text == null || pattern.matcher(text).matches(), "ISO-FORM", at, message);
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
