package io.ledgerway.testkit.contract;

import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connector may claim about a write. */
public interface WriteContractRules extends ContractRules {

  /**
   * A lost answer proves nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W06",
      about = Aspect.WRITE,
      hint = "Let the failure of the port speak: no answer is UNKNOWN, neither done nor failed.")
  default void CT_W06_lostAnswerIsUnknown(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      lostAnswerIsUnknown(world, writing);
    }
  }

  private static <T> void lostAnswerIsUnknown(World world, Writing<T> writing) {
    int number = 0;
    for (When when : List.of(When.APPLIED_NO_REPLY, When.RECEIVED_NOT_APPLIED)) {
      number++;
      WriteItem<T> item = writing.item(writing.samples().valid(number));
      world.target().inject(Fault.broken(), when);
      Verdict verdict = writing.write(item).of(item);
      int effects = world.target().effects(item.key().businessId());
      Require.equal(when == When.APPLIED_NO_REPLY ? 1 : 0, effects, "effects of the lost write");
      Require.equal(
          Verdict.Claim.UNKNOWN, verdict.claim(), writing + ", answer lost, " + when + ": claim");
    }
  }
}
