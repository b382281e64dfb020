package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.OpenStore;
import io.ledgerway.testkit.store.StoreDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** An H2 file that contracts of stores are tried on. */
record H2FileDatabase(String url) implements StoreDatabase {

  static H2FileDatabase in(Path folder) {
    return new H2FileDatabase("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()));
  }

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
