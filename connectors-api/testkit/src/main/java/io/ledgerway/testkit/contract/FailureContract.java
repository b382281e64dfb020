package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.When;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connector makes of failures. */
public interface FailureContract extends ContractRules {

  /**
   * Every documented failure is told for what it is.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-E01",
      about = Aspect.WRITE,
      hint =
          "Begin with StatusRules.standard(), say with(status, category, effect) where the target"
              + " differs, and give the harness the same table.")
  default void CT_E01_tellsFailuresApart(World world) {
    world.requireHttp();
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      List<FailureRow> rows = writing.samples().failures();
      requireRow(rows, FailureCategory.THROTTLED, Effect.NOT_APPLIED);
      requireRow(rows, FailureCategory.TRANSIENT, Effect.UNKNOWN);
      Require.that(
          rows.stream().anyMatch(row -> WriteContractRules.REFUSALS.contains(row.category())),
          "the table of failures has no refusal");
      int number = 0;
      for (FailureRow row : rows) {
        number++;
        told(world, writing, number, row);
      }
    }
  }

  private static void requireRow(List<FailureRow> rows, FailureCategory category, Effect effect) {
    Require.that(
        rows.stream().anyMatch(row -> row.category() == category && row.effect() == effect),
        "the table of failures has no row %s with effect %s",
        category,
        effect);
  }

  private static <T> void told(World world, Writing<T> writing, int number, FailureRow row) {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    world.target().inject(row.answer(), When.RECEIVED_NOT_APPLIED);
    Verdict verdict = writing.write(item).of(item);
    Require.equal(0, world.target().effects(item.key().businessId()), "effects of a failure");
    Failure failure = verdict.failure();
    Require.that(failure != null, "%s, answered by %s: %s", writing, row.answer(), verdict);
    Require.equal(
        row.category(),
        failure == null ? null : failure.category(),
        writing + ", answered by " + row.answer() + ": category");
    Verdict.Claim expected =
        switch (row.effect()) {
          case NOT_SENT -> Verdict.Claim.NOT_SENT;
          case NOT_APPLIED -> Verdict.Claim.NOT_APPLIED;
          case APPLIED -> Verdict.Claim.DUPLICATE;
          case UNKNOWN -> Verdict.Claim.UNKNOWN;
        };
    Require.equal(
        expected, verdict.claim(), writing + ", answered by " + row.answer() + ": effect");
  }
}
