package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.runtime.atrest.AesGcmAtRest;
import io.ledgerway.runtime.atrest.AtRest;
import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxState;
import io.ledgerway.runtime.inbox.InboxStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an inbox in a table must do beyond the rules for every inbox; run on each database. */
abstract class SealedInboxContract {

  private static final String CANARY = "synthetic-canary";
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final AtRest FIRST = AesGcmAtRest.under("k1", TokenStoreContract.key(1));
  private static final AtRest SECOND = AesGcmAtRest.under("k2", TokenStoreContract.key(2));
  private static final AtRest BOTH =
      AesGcmAtRest.under("k2", TokenStoreContract.key(2))
          .alsoOpening("k1", TokenStoreContract.key(1));

  abstract String freshDatabase() throws Exception;

  private static InboxItem item(String name) {
    return new InboxItem(name.repeat(64), "{\"note\":\"" + CANARY + name + "\"}");
  }

  private static void insert(InboxStore store, String... names) {
    for (String name : names) {
      assertThat(store.insert("hub", List.of(item(name)))).isEqualTo(1);
    }
  }

  private static String payload(InboxStore store, String name) {
    return store.find("hub", item(name).key()).orElseThrow().payload();
  }

  private static List<String> columns(String url) throws Exception {
    List<String> all = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM lw_inbox ORDER BY event_key")) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.append(rows.getString(column)).append('|');
        }
        all.add(row.toString());
      }
    }
    return all;
  }

  @Test
  void sealsWhereThereIsAKeyAndReadsWhatWasReadableBefore() throws Exception {
    String url = freshDatabase();
    try (JdbcStores stores = JdbcStores.open(url)) {
      insert(stores.inbox(), "a");
      InboxStore sealing = stores.inbox(FIRST);
      insert(sealing, "b");
      assertThat(columns(url).get(0)).contains(CANARY);
      assertThat(columns(url).get(1)).doesNotContain(CANARY).contains("k1");
      assertThat(payload(sealing, "a")).isEqualTo(item("a").payload());
      assertThat(payload(sealing, "b")).isEqualTo(item("b").payload());

      InboxStore renewed = stores.inbox(BOTH);
      insert(renewed, "c");
      assertThat(columns(url).get(2)).contains("k2");
      assertThat(payload(renewed, "b")).isEqualTo(item("b").payload());
      assertThat(payload(renewed, "c")).isEqualTo(item("c").payload());
    }
  }

  @Test
  void keepsWhatItCanNotOpenWithoutStoppingTheOthers() throws Exception {
    String url = freshDatabase();
    try (JdbcStores stores = JdbcStores.open(url)) {
      insert(stores.inbox(FIRST), "a");
      InboxStore other = stores.inbox(SECOND);
      insert(other, "b");
      List<InboxEntry> leased = other.lease("hub", 10, LEASE);
      assertThat(leased).extracting(InboxEntry::payload).containsExactly(null, item("b").payload());
      assertThat(other.park(leased.get(0), "NO_KEY", "no key")).isTrue();
      assertThat(payload(stores.inbox(), "b")).isNull();

      InboxStore given = stores.inbox(BOTH);
      assertThat(given.release("hub", item("a").key())).isTrue();
      assertThat(given.lease("hub", 10, LEASE))
          .extracting(InboxEntry::payload)
          .containsExactly(item("a").payload());
    }
  }

  @Test
  void opensNothingThatWasMovedToAnotherRow() throws Exception {
    String url = freshDatabase();
    try (JdbcStores stores = JdbcStores.open(url)) {
      InboxStore store = stores.inbox(FIRST);
      insert(store, "a", "b");
      Statements.execute(
          url,
          "UPDATE lw_inbox SET payload = (SELECT o.payload FROM lw_inbox o WHERE o.event_key = '"
              + item("a").key()
              + "')");
      assertThat(payload(store, "a")).isEqualTo(item("a").payload());
      assertThat(payload(store, "b")).isNull();
    }
  }

  @Test
  void keepsReasonsOfEveryKind() throws Exception {
    try (JdbcStores stores = JdbcStores.open(freshDatabase())) {
      InboxStore store = stores.inbox();
      insert(store, "a");
      InboxEntry leased = store.lease("hub", 1, LEASE).get(0);
      String reason = "from \u0000 outside " + "\u00fc".repeat(5000);
      assertThat(store.failed(leased, Duration.ZERO, "CODE", reason)).isTrue();
      assertThat(store.lease("hub", 1, LEASE).get(0).reason())
          .startsWith("from   outside \u00fc")
          .hasSize(4000);
    }
  }

  @Test
  void leavesThePayloadNowhereOnceItIsPurged() throws Exception {
    String url = freshDatabase();
    try (JdbcStores stores = JdbcStores.open(url)) {
      InboxStore store = stores.inbox();
      insert(store, "a", "b", "c");
      store.lease("hub", 10, LEASE).forEach(store::done);
      assertThat(store.purge(Duration.ZERO, 2)).isEqualTo(2);
      assertThat(String.join("", columns(url))).containsOnlyOnce(CANARY);
      assertThat(store.purge(Duration.ZERO, 2)).isEqualTo(1);
      assertThat(String.join("", columns(url))).doesNotContain(CANARY).contains("DONE");
    }
  }

  @Test
  void addsToTheTablesOfTheReleaseBefore() throws Exception {
    String url = freshDatabase();
    EarlierRelease.leaveTables(url, 3);
    Statements.execute(
        url,
        "INSERT INTO lw_token (connection, token_group, changed_at)"
            + " VALUES ('hub', 'kept', CURRENT_TIMESTAMP)");
    for (int release = 0; release < 2; release++) {
      try (JdbcStores stores = JdbcStores.open(url)) {
        stores.inbox().insert("hub", List.of(item("a")));
        assertThat(stores.inbox().find("hub", item("a").key()).orElseThrow().state())
            .isEqualTo(InboxState.WAITING);
      }
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT MAX(version) FROM lw_schema) AS version,"
                    + " (SELECT COUNT(*) FROM lw_token WHERE token_group = 'kept') AS kept")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt("version")).isEqualTo(4);
      assertThat(row.getInt("kept")).isEqualTo(1);
    }
  }

  @Test
  void leasesThoseFirstThatHaveWaitedLongest() throws Exception {
    try (JdbcStores stores = JdbcStores.open(freshDatabase())) {
      InboxStore store = stores.inbox();
      List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
      Collections.reverse(names);
      insert(store, names.toArray(String[]::new));
      List<String> leased =
          IntStream.range(0, 3)
              .mapToObj(each -> store.lease("hub", 2, LEASE))
              .flatMap(List::stream)
              .map(entry -> entry.key().substring(0, 1))
              .toList();
      assertThat(leased).isEqualTo(names);
    }
  }
}
