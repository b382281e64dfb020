package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountVerification;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** FIN-PI: what an instruction needs before it leaves, alone or in a sealed batch. */
final class InstructionRules {

  private static final Set<Class<?>> DOCUMENTS =
      Set.of(PaymentInstruction.class, SealedBatch.class);
  private static final int LONGEST_ID = 35;

  /** SWIFT character set X without line ends. */
  private static final Pattern SWIFT_X = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]+");

  private InstructionRules() {}

  /** The test of one instruction; the pointer is that of the instruction. */
  @FunctionalInterface
  private interface InstructionCheck {
    void check(PaymentInstruction instruction, String pointer, RuleFindings findings);
  }

  static List<RuleGroup> in(RuleSource source) {
    return List.of(
        each(source, "FIN-PI-01", "/amount", "The amount is above zero.", InstructionRules::amount),
        each(
            source,
            "FIN-PI-02",
            "/remittance/items",
            "What is paid of each document, credit notes taken off, sums up to the amount.",
            InstructionRules::remittance),
        source.rule(
            "FIN-PI-03",
            "/ids/endToEndId",
            "The end-to-end id is there, has at most 35 characters of the SWIFT set X, and is used"
                + " once for a debtor.",
            DOCUMENTS,
            InstructionRules::endToEndIds),
        each(
            source,
            "FIN-PI-04",
            "/requestedExecutionDate",
            "The execution date does not lie in the past.",
            InstructionRules::executionDate),
        each(
            source,
            "FIN-PI-05",
            "/creditor/account",
            "Both accounts have what the rail needs.",
            RailRules::accounts),
        each(
            source,
            "FIN-PI-06",
            "/creditor/account",
            "The creditor's account is the verified one of the supplier's master record.",
            InstructionRules::approvedAccount));
  }

  private static RuleGroup each(
      RuleSource source, String id, String pointer, String description, InstructionCheck check) {
    return source.rule(
        id,
        pointer,
        description,
        DOCUMENTS,
        (document, findings) -> {
          if (document instanceof SealedBatch batch) {
            for (int i = 0; i < batch.instructions().size(); i++) {
              check.check(batch.instructions().get(i), "/instructions/" + i, findings);
            }
          } else {
            check.check((PaymentInstruction) document, "", findings);
          }
        });
  }

  private static void amount(PaymentInstruction instruction, String at, RuleFindings findings) {
    Money amount = instruction.amount();
    if (amount == null || amount.signum() <= 0) {
      findings.violation(
          at + "/amount",
          "An instruction pays an amount above zero; state one",
          "above 0",
          amount == null ? null : amount.amount().toPlainString());
    }
  }

  private static void remittance(PaymentInstruction instruction, String at, RuleFindings findings) {
    List<RemittanceItem> items = instruction.remittance().items();
    Money amount = instruction.amount();
    if (items.isEmpty()) {
      return;
    }
    if (amount == null) {
      findings.missing(at + "/amount");
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < items.size(); i++) {
      Money paid = items.get(i).netPaid();
      if (!paid.currency().equals(amount.currency())) {
        findings.violation(
            at + "/remittance/items/" + i + "/netPaid/currency",
            "The document is paid in another currency than the instruction; correct one of them",
            amount.currency().value(),
            paid.currency().value());
        return;
      }
      boolean credit = InvoiceNature.CREDIT_NOTE.equals(items.get(i).nature());
      sum = credit ? sum.subtract(paid.amount()) : sum.add(paid.amount());
    }
    if (!Sums.same(sum, amount.amount())) {
      findings.violation(
          at + "/remittance/items",
          "The documents do not sum up to the amount; correct the amount or the documents",
          amount.amount().toPlainString(),
          sum.toPlainString());
    }
  }

  private static void endToEndIds(Object document, RuleFindings findings) {
    Predicate<String> used = findings.facts().isEndToEndIdUsed();
    if (used == null) {
      findings.missingFact("isEndToEndIdUsed");
    }
    if (document instanceof SealedBatch batch) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < batch.instructions().size(); i++) {
        String id = batch.instructions().get(i).ids().endToEndId();
        String pointer = "/instructions/" + i + "/ids/endToEndId";
        endToEndId(id, pointer, used, findings);
        if (id != null && !seen.add(id)) {
          findings.violation(
              pointer,
              "Another instruction of the batch has the same id; give it its own",
              null,
              id);
        }
      }
    } else {
      String id = ((PaymentInstruction) document).ids().endToEndId();
      endToEndId(id, "/ids/endToEndId", used, findings);
    }
  }

  private static void endToEndId(
      @Nullable String id,
      String pointer,
      @Nullable Predicate<String> used,
      RuleFindings findings) {
    if (id == null) {
      findings.violation(pointer, "An instruction needs an end-to-end id; set one", null, null);
      return;
    }
    boolean slashes = id.startsWith("/") || id.endsWith("/") || id.contains("//");
    if (id.length() > LONGEST_ID || slashes || !SWIFT_X.matcher(id).matches()) {
      findings.violation(
          pointer,
          "Banks do not carry this id unchanged; use at most 35 characters of the SWIFT set X, no"
              + " slash at an end and no two together",
          null,
          id);
    }
    if (used != null && used.test(id)) {
      findings.violation(
          pointer, "Another instruction of the debtor has this id; give it its own", null, id);
    }
  }

  private static void executionDate(
      PaymentInstruction instruction, String at, RuleFindings findings) {
    String pointer = at + "/requestedExecutionDate";
    LocalDate date = instruction.requestedExecutionDate();
    if (findings.facts().clock() == null) {
      findings.missingFact("clock");
    } else if (date == null) {
      findings.violation(pointer, "An instruction needs an execution date; set one", null, null);
    } else {
      LocalDate today = LocalDate.now(findings.facts().clock());
      if (date.isBefore(today)) {
        findings.violation(
            pointer,
            "The execution date has passed; set a later one",
            today + " or later",
            date.toString());
      }
    }
  }

  private static void approvedAccount(
      PaymentInstruction instruction, String at, RuleFindings findings) {
    Supplier supplier = findings.facts().supplier();
    BankAccount account = instruction.creditor().account();
    if (supplier == null || account == null) {
      if (supplier == null) {
        findings.missingFact("supplier");
      } else {
        findings.missing(at + "/creditor/account");
      }
      return;
    }
    String pointer = at + "/creditor/account";
    BankAccount master = VerificationRules.find(supplier.bankAccounts(), account.id());
    if (master == null) {
      findings.violation(
          pointer, "The supplier has no account of this id; approve the payment again", null, null);
      return;
    }
    if (!VerificationRules.sameAccount(account, master)) {
      findings.violation(
          pointer,
          "The supplier's account is another one since the payment was approved; have the new one"
              + " verified, then approve the payment again",
          null,
          null);
    }
    AccountVerification verification = master.verification();
    VerificationStatus status = verification == null ? null : verification.status();
    if (!VerificationStatus.VERIFIED.equals(status)) {
      findings.violation(
          pointer + "/verification",
          "The supplier's account is not verified; have it verified before it is paid to",
          VerificationStatus.VERIFIED.value(),
          status == null ? null : status.value());
    }
  }
}
