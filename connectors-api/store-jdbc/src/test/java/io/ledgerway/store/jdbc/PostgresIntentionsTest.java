package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.IntentionStoreContract;
import io.ledgerway.testkit.store.StoreDatabase;

/** The contract of stores on PostgreSQL, shared by several processes. */
class PostgresIntentionsTest implements IntentionStoreContract {

  @Override
  public StoreDatabase emptyDatabase() throws Exception {
    return PostgresDatabase.empty();
  }
}
