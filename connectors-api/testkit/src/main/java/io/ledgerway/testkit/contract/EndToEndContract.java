package io.ledgerway.testkit.contract;

import org.junit.jupiter.api.Test;

/** What becomes of documents when the runtime drives the connector and everything goes wrong. */
public interface EndToEndContract extends ContractRules {

  /**
   * Nothing takes effect twice, nothing is lost, and what is said of each document is true.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-X01",
      about = Aspect.WRITE,
      hint =
          "See which narrower rule fails as well; if none does, some claim about an effect is not"
              + " proven by what the connector has seen.")
  default void CT_X01_nothingTwiceAndNothingLost(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      new Ordeal<>(world, writing).run();
    }
  }
}
