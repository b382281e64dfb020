package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.testkit.store.OpenStore;

/** Stores in a database as one process has them open. */
final class OpenJdbcStores implements OpenStore {

  /** What cuts a process off from its database. */
  @FunctionalInterface
  interface Cut {
    void cut() throws Exception;
  }

  private final JdbcStores stores;
  private final Cut cut;

  OpenJdbcStores(JdbcStores stores, Cut cut) {
    this.stores = stores;
    this.cut = cut;
  }

  @Override
  public IntentionStore intentions() {
    return stores.intentions();
  }

  @Override
  public InboxStore inbox() {
    return stores.inbox(TokenStoreContract.SEALING);
  }

  @Override
  public void die() throws Exception {
    cut.cut();
    stores.close();
  }

  @Override
  public void close() {
    stores.close();
  }
}
