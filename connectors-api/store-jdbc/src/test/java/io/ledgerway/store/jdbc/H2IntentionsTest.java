package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.IntentionStoreContract;
import io.ledgerway.testkit.store.OpenStore;
import io.ledgerway.testkit.store.StoreDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** The contract of stores on an H2 file. */
class H2IntentionsTest implements IntentionStoreContract {

  @TempDir Path folder;

  @Override
  public StoreDatabase emptyDatabase() {
    return new File("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()));
  }

  private record File(String url) implements StoreDatabase {

    @Override
    public OpenStore open(Duration clockOff) {
      JdbcStores stores = JdbcStores.open(url + ";WRITE_DELAY=0");
      return new OpenJdbcStores(stores, () -> Statements.execute(url, "SHUTDOWN IMMEDIATELY"));
    }

    @Override
    public boolean isShared() {
      return false;
    }

    @Override
    public void leaveFromEarlierRelease(String keyHash, String reference) throws Exception {
      EarlierRelease.leave(url, keyHash, reference);
    }

    @Override
    public void close() {}
  }
}
