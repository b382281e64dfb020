package io.ledgerway.testkit.store;

import org.junit.jupiter.api.extension.ExtendWith;

/** What every group of rules about stores asks for. */
@ExtendWith(StoreExtension.class)
public interface StoreRules {

  /**
   * An empty database.
   *
   * @return a new one at every call; the rule closes it
   * @throws Exception when there is none
   */
  StoreDatabase emptyDatabase() throws Exception;
}
