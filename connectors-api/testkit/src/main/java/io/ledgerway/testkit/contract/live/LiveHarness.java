package io.ledgerway.testkit.contract.live;

import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.FakeTarget;
import java.util.List;

/**
 * Says how a connector reaches a sandbox, and how its target is simulated, to compare the two.
 *
 * @param <F> the simulated target
 */
public interface LiveHarness<F extends FakeTarget> {

  /**
   * How the connector is tried without a sandbox.
   *
   * @return the harness of its contract test
   */
  ConnectorHarness<F> simulated();

  /**
   * The connection to the sandbox.
   *
   * @param settings what the owner of the sandbox has given
   * @return the connection; nothing is written there unless it allows it
   */
  LiveConnection connection(LiveSettings settings);

  /**
   * Documents that the sandbox takes.
   *
   * @param settings what the owner of the sandbox has given
   * @return one for each write operation that is to be tried; none unless overridden
   */
  default List<WriteSamples<?>> writes(LiveSettings settings) {
    return List.of();
  }
}
