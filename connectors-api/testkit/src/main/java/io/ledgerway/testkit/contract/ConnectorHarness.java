package io.ledgerway.testkit.contract;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.testkit.fake.FakeTarget;
import io.ledgerway.testkit.fake.TargetHost;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how a connector, its target and its documents are made. Asked anew for each rule.
 *
 * @param <F> the target
 */
public interface ConnectorHarness<F extends FakeTarget> {

  /**
   * The connector's provider.
   *
   * @return a new one
   */
  ConnectorProvider provider();

  /**
   * Whether programs find the provider by themselves.
   *
   * @return true unless it is only ever handed over in code
   */
  default boolean isRegistered() {
    return true;
  }

  /**
   * The connector's target, with nothing in it.
   *
   * @param host what it stands on
   * @return a new one that answers
   */
  F target(TargetHost host);

  /**
   * A valid configuration.
   *
   * @param target where the connection leads
   * @return key and value
   */
  Map<String, String> config(F target);

  /**
   * The secrets that the connection may ask for. The values serve as canaries: they must turn up
   * nowhere but at the target.
   *
   * @return value by name; none unless overridden
   */
  default Map<String, String> secrets() {
    return Map.of();
  }

  /**
   * Documents for every write operation.
   *
   * @param target where they will go
   * @return one for each; none unless overridden
   */
  default List<WriteSamples<?>> writes(F target) {
    return List.of();
  }

  /**
   * Records for every read operation.
   *
   * @param target where they will stand
   * @return one for each; none unless overridden
   */
  default List<ReadSamples<?>> reads(F target) {
    return List.of();
  }

  /**
   * The target's fields for every operation that is describable.
   *
   * @param target the target
   * @return one for each; none unless overridden
   */
  default List<SchemaSamples> schemas(F target) {
    return List.of();
  }

  /**
   * Deliveries of the target, where it calls.
   *
   * @param target the target
   * @return the deliveries; empty unless overridden
   */
  default Optional<EventSamples> events(F target) {
    return Optional.empty();
  }
}
