package io.ledgerway.store.jdbc;

import io.ledgerway.testkit.store.OpenStore;
import io.ledgerway.testkit.store.StoreDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL database, shared by several processes, that contracts of stores are tried on. */
final class PostgresDatabase implements StoreDatabase {

  private final String url;
  private final String name;
  private final AtomicInteger processes = new AtomicInteger();

  static PostgresDatabase empty() throws Exception {
    return new PostgresDatabase(PostgresServer.freshDatabase());
  }

  private PostgresDatabase(String url) {
    this.url = url;
    this.name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
  }

  @Override
  public OpenStore open(Duration clockOff) {
    String process = "process-" + processes.incrementAndGet();
    JdbcStores stores = JdbcStores.openShared(url + "&ApplicationName=" + process);
    return new OpenJdbcStores(stores, () -> endSessions("application_name = '" + process + "'"));
  }

  private void endSessions(String which) throws Exception {
    PostgresServer.execute(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '"
            + name
            + "' AND "
            + which);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void goDown() throws Exception {
    PostgresServer.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    endSessions("true");
  }

  @Override
  public void comeBack() throws Exception {
    PostgresServer.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
  }

  @Override
  public void isolateStrictly() throws Exception {
    PostgresServer.execute(
        "ALTER DATABASE " + name + " SET default_transaction_isolation = 'repeatable read'");
  }

  @Override
  public void leaveFromEarlierRelease(String keyHash, String reference) throws Exception {
    EarlierRelease.leave(url, keyHash, reference);
  }

  @Override
  public void close() {}
}
