package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.internal.Require;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a connector makes of second copies, at targets that know them. */
public interface CopyContractRules extends ContractRules {

  /**
   * A key that comes again with other content is a conflict.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W09",
      level = Level.DECLARED,
      about = Aspect.DEDUPE,
      hint =
          "Report other content under a key as CONFLICT_KEY, or as a Duplicate whose content is not"
              + " equal, never as done.")
  default void CT_W09_otherContentIsAConflict(World world) {
    boolean tried = false;
    for (Writing<?> writing : world.writings(Aspect.DEDUPE)) {
      if (writing.contract().dedupe() != Dedupe.UPSERT && writing.samples().noticesOtherContent()) {
        otherContent(world, writing);
        tried = true;
      }
    }
    if (!tried) {
      throw new TestAbortedException("The target goes by the key alone");
    }
  }

  private static <T> void otherContent(World world, Writing<T> writing) {
    Sample<T> sample = writing.samples().valid(1);
    WriteItem<T> first = writing.item(sample);
    WriteItem<T> changed = writing.item(writing.samples().changed(sample));
    WriteItem<T> other =
        new WriteItem<>(first.key(), first.wireKey(), changed.fingerprint(), changed.document());
    writing.write(first);
    Attempt attempt = writing.write(other);
    Require.equal(1, world.target().effects(sample.businessId()), "effects of both");
    Failure failure = attempt.of(other).failure();
    boolean told = failure != null && failure.category() == FailureCategory.CONFLICT_KEY;
    boolean shown =
        attempt.outcomes().get(other.wireKey()) instanceof Outcome.Duplicate there
            && !there.contentEqual();
    Require.that(
        told || shown, "%s, other content under a known key: %s", writing, attempt.of(other));
  }

  /**
   * A second copy is told for what it is: there already.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W10",
      level = Level.DECLARED,
      about = Aspect.DEDUPE,
      hint =
          "Let the second answer to one key be what became of the first: done, or Duplicate with"
              + " what is there.")
  default void CT_W10_aCopyIsWhatIsThere(World world) {
    for (Writing<?> writing : world.writings(Aspect.DEDUPE)) {
      aCopy(world, writing);
    }
  }

  private static <T> void aCopy(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    Verdict first = writing.write(item).of(item);
    Verdict second = writing.write(world.reopen(), List.of(item), world.call()).of(item);
    Require.equal(1, world.target().effects(item.key().businessId()), "effects of both copies");
    Require.that(second.isClaimedThere(), "%s, a second copy: %s", writing, second);
    if (second.claim() == first.claim()) {
      Require.equal(first.reference(), second.reference(), writing + ", a second copy: reference");
    }
  }
}
