package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.internal.Require;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a connector makes of a change that comes too late, at targets that know versions. */
public interface VersionContractRules extends ContractRules {

  /**
   * Nobody's change is overwritten by one that does not know it.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W13",
      level = Level.DECLARED,
      about = Aspect.WRITE,
      hint =
          "Send the version that the document was made from, and report the target's refusal as"
              + " CONFLICT_VERSION; never send again with a newer one.")
  default void CT_W13_aStaleVersionOverwritesNothing(World world) {
    boolean tried = false;
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      tried |= staleVersion(world, writing);
    }
    if (!tried) {
      throw new TestAbortedException("No operation of this connector guards writes by a version");
    }
  }

  private static <T> boolean staleVersion(World world, Writing<T> writing) {
    Optional<StaleWrite<T>> stale = writing.samples().stale(1);
    if (stale.isEmpty()) {
      return false;
    }
    WriteItem<T> item = writing.item(stale.get().sample());
    int effects = world.target().effects();
    String held = stale.get().held().get();
    Verdict verdict = writing.write(item).of(item);
    Require.equal(effects, world.target().effects(), writing + ", stale version: effects");
    Require.that(
        held.equals(stale.get().held().get()),
        "%s, stale version: it overwrites what is there and is said to be %s",
        writing,
        verdict);
    Require.that(
        verdict.claim() == Verdict.Claim.NOT_APPLIED
            && verdict
                .cause()
                .filter(failure -> failure.category() == FailureCategory.CONFLICT_VERSION)
                .isPresent(),
        "%s, stale version, is told as %s",
        writing,
        verdict);
    return true;
  }
}
