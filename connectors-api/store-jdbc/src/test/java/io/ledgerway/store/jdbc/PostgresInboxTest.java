package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.InboxStoreContract;
import io.ledgerway.testkit.store.StoreDatabase;

/** The contract of inboxes on PostgreSQL, shared by several processes. */
class PostgresInboxTest implements InboxStoreContract {

  @Override
  public StoreDatabase emptyDatabase() throws Exception {
    return PostgresDatabase.empty();
  }
}
