package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** FIN-PB: what a batch froze is what goes out. */
final class BatchRules {

  private BatchRules() {}

  static List<RuleGroup> in(RuleSource source) {
    return List.of(
        source.document(
            SealedBatch.class,
            "FIN-PB-01",
            "/batch/seal",
            "Count, control sum and members of the seal are those of the instructions.",
            BatchRules::counted),
        source.document(
            SealedBatch.class,
            "FIN-PB-02",
            "/instructions/*",
            "All instructions have the debtor account, execution date, currency and currency role of"
                + " the batch.",
            BatchRules::alike),
        source.document(
            SealedBatch.class,
            "FIN-PB-03",
            "/batch/seal/contentHash",
            "The instructions ask for the same as when they were sealed.",
            BatchRules::unchanged));
  }

  private static void counted(SealedBatch batch, RuleFindings findings) {
    BatchSeal seal = batch.batch().seal();
    if (seal == null) {
      findings.violation(
          "/batch/seal", "The batch is not sealed; seal it before it goes out", null, null);
      return;
    }
    if (seal.count() != batch.instructions().size()) {
      findings.violation(
          "/batch/seal/count",
          "The seal counts other instructions; make a new batch",
          Integer.toString(batch.instructions().size()),
          Integer.toString(seal.count()));
    }
    BigDecimal sum = Sums.of(batch.instructions(), PaymentInstruction::amount);
    if (!Sums.same(sum, seal.controlSum())) {
      findings.violation(
          "/batch/seal/controlSum",
          "The control sum is not the sum of the amounts; make a new batch",
          sum.toPlainString(),
          seal.controlSum().toPlainString());
    }
    List<Object> members =
        batch.instructions().stream().map(it -> (Object) String.valueOf(it.id())).toList();
    List<Object> stated =
        batch.batch().instructionIds().stream().map(it -> (Object) it.toString()).toList();
    if (!members.equals(stated)) {
      findings.violation(
          "/batch/instructionIds",
          "The batch names other instructions, or in another order; make a new batch",
          null,
          null);
    }
  }

  private static void alike(SealedBatch batch, RuleFindings findings) {
    AmountCurrencyRole role = null;
    for (int i = 0; i < batch.instructions().size(); i++) {
      PaymentInstruction instruction = batch.instructions().get(i);
      String at = "/instructions/" + i;
      differs(
          !sameDebtor(instruction.debtor().account(), batch.batch().debtor().account()),
          at + "/debtor/account",
          findings);
      differs(
          !Objects.equals(instruction.requestedExecutionDate(), batch.batch().executionDate()),
          at + "/requestedExecutionDate",
          findings);
      differs(
          instruction.amount() == null
              || !instruction.amount().currency().equals(batch.batch().currency()),
          at + "/amount/currency",
          findings);
      AmountCurrencyRole own = roleOf(instruction);
      role = role == null ? own : role;
      differs(!own.equals(role), at + "/conversion/role", findings);
    }
  }

  private static AmountCurrencyRole roleOf(PaymentInstruction instruction) {
    AmountCurrencyRole role = instruction.conversion().role();
    return role == null ? AmountCurrencyRole.INSTRUCTED : role;
  }

  private static boolean sameDebtor(@Nullable BankAccount one, @Nullable BankAccount other) {
    return one != null
        && other != null
        && Objects.equals(one.iban(), other.iban())
        && Objects.equals(one.accountNumber(), other.accountNumber());
  }

  private static void differs(boolean differs, String pointer, RuleFindings findings) {
    if (differs) {
      findings.violation(
          pointer, "The instruction does not fit its batch; put it into another one", null, null);
    }
  }

  private static void unchanged(SealedBatch batch, RuleFindings findings) {
    BatchSeal seal = batch.batch().seal();
    Function<Object, String> hash = findings.facts().projectionHash();
    if (hash == null || seal == null) {
      if (hash == null) {
        findings.missingFact("projectionHash");
      } else {
        findings.missing("/batch/seal");
      }
      return;
    }
    String now = hash.apply(batch);
    if (!now.equals(seal.contentHash())) {
      findings.violation(
          "/batch/seal/contentHash",
          "The instructions changed since they were sealed; make a new batch",
          seal.contentHash(),
          now);
    }
  }
}
