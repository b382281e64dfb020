package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.read.Cursor;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.IntentionState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  String freshDatabase() {
    return "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()) + ";WRITE_DELAY=0";
  }

  @Test
  void refusesADatabaseThatWouldForgetWhatItCommitted() {
    assertThatThrownBy(() -> JdbcStores.open("jdbc:h2:file:" + folder.resolve("delayed")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("WRITE_DELAY=0");
  }

  @Test
  void makesTheRestOfTheTablesThatAKilledProcessLeft() throws Exception {
    String url = freshDatabase();
    JdbcStores.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM lw_schema");
      statement.execute("DROP TABLE lw_decision");
    }
    JdbcStores.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("SELECT * FROM lw_decision")).isTrue();
    }
  }

  @Test
  void addsToTheTablesOfAnEarlierRelease() throws Exception {
    String url = freshDatabase();
    JdbcStores.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM lw_schema WHERE version > 1");
      statement.execute("ALTER TABLE lw_intention DROP COLUMN lease_until");
      statement.execute("DROP INDEX lw_intention_due");
      statement.execute("ALTER TABLE lw_intention DROP COLUMN next_at");
      statement.execute("DROP TABLE lw_turn");
    }
    try (JdbcStores stores = JdbcStores.open(url)) {
      assertThat(stores.intentions().unattended(1)).isEmpty();
      assertThat(stores.intentions().due(Set.of(IntentionState.UNKNOWN), 1)).isEmpty();
    }
  }

  @Test
  void endsTheChangeOfATableThatAKilledProcessBegan() throws Exception {
    String url = freshDatabase();
    try (JdbcStores stores = JdbcStores.open(url)) {
      stores.checkpoints().save("c", "o", "p", Cursor.atIndex(7));
    }
    Statements.execute(
        url,
        "DELETE FROM lw_schema WHERE version > 1",
        "ALTER TABLE lw_checkpoint RENAME TO lw_checkpoint_copy_3_2",
        "ALTER INDEX lw_dispatch_state RENAME TO lw_dispatch_copy_4_1_lw_dispatch_state",
        "ALTER TABLE lw_dispatch RENAME TO lw_dispatch_copy_4_1",
        "CREATE TABLE lw_intention_copy_5_3 AS SELECT * FROM lw_intention");
    try (JdbcStores stores = JdbcStores.open(url)) {
      assertThat(stores.checkpoints().load("c", "o", "p")).isEqualTo(Cursor.atIndex(7));
      assertThat(stores.intentions().unattendedDispatches()).isEmpty();
    }
    Statements.execute(url, "DROP INDEX lw_dispatch_state");
    assertThatThrownBy(() -> Statements.execute(url, "SELECT * FROM lw_intention_copy_5_3"))
        .hasMessageContaining("not found");
  }

  @Test
  void worksWithTheTablesOfTheNextReleaseAndOfNoLaterOne() throws Exception {
    String url = freshDatabase();
    JdbcStores.open(url).close();
    store(url, 5);
    JdbcStores.open(url).close();
    store(url, 6);
    assertThatThrownBy(() -> JdbcStores.open(url))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("version 6");
  }

  private static void store(String url, int version) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO lw_schema (version) VALUES (" + version + ")");
    }
  }

  @Test
  void refusesToShareAFile() {
    assertThatThrownBy(() -> JdbcStores.openShared(freshDatabase()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("PostgreSQL");
  }

  @Test
  void refusesADatabaseInMemory() {
    assertThatThrownBy(() -> JdbcStores.open("jdbc:h2:mem:store;WRITE_DELAY=0"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("forgets");
  }

  @Test
  void opensAFileAgain() {
    Path file = folder.resolve("again");
    JdbcStores.openFile(file).close();
    try (JdbcStores again = JdbcStores.openFile(file)) {
      assertThat(again.intentions().owner()).isNotBlank();
    }
  }
}
