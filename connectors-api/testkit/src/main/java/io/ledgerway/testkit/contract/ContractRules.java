package io.ledgerway.testkit.contract;

import org.junit.jupiter.api.extension.ExtendWith;

/** What every group of rules asks for. */
@ExtendWith(ContractExtension.class)
public interface ContractRules {

  /**
   * How the connector, its target and its documents are made.
   *
   * @return the same at every call
   */
  ConnectorHarness<?> harness();
}
