package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.IntentionStoreContract;
import io.ledgerway.testkit.store.StoreDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of stores on an H2 file. */
class H2IntentionsTest implements IntentionStoreContract {

  @TempDir Path folder;

  @Override
  public StoreDatabase emptyDatabase() {
    return H2FileDatabase.in(folder);
  }
}
