package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.InboxStoreContract;
import io.ledgerway.testkit.store.StoreDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of inboxes on an H2 file. */
class H2InboxTest implements InboxStoreContract {

  @TempDir Path folder;

  @Override
  public StoreDatabase emptyDatabase() {
    return H2FileDatabase.in(folder);
  }
}
