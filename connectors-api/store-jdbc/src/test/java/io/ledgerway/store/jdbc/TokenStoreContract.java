package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.atrest.AesGcmAtRest;
import io.ledgerway.runtime.atrest.AtRest;
import io.ledgerway.runtime.http.auth.RefreshChain;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of tokens must do; run on each database. */
abstract class TokenStoreContract {

  static final TokenKey KEY = new TokenKey("hub", "a".repeat(64));
  static final TokenKey OTHER = new TokenKey("hub", "b".repeat(64));
  static final Duration LONG = Duration.ofSeconds(20);
  static final AtRest SEALING = AesGcmAtRest.under("k1", key(1));

  private static final Instant END = Instant.parse("2026-11-02T10:00:00.123456789Z");

  private final ExecutorService pool = Executors.newFixedThreadPool(16);
  private String url;
  private JdbcStores stores;
  private TokenStore store;

  abstract String freshDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    url = freshDatabase();
    stores = JdbcStores.open(url);
    store = stores.tokens(SEALING);
  }

  @AfterEach
  void close() {
    pool.shutdownNow();
    stores.close();
  }

  static byte[] key(int seed) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) seed);
    return key;
  }

  static Token token(String value) {
    return new Token(value, END.minusSeconds(60), END, null, null);
  }

  private static Token chained(String value, String refresh) {
    return new Token(
        value,
        END.minusSeconds(60),
        END,
        URI.create("https://canary.example/"),
        new RefreshChain(refresh, "canary-seed", "canary-wanted"));
  }

  @Test
  void keepsTokensAsTheyWere() {
    String longest = "ü".repeat(100_000);
    assertThat(store.find(KEY)).isEmpty();
    store.save(KEY, token(longest));
    store.save(OTHER, chained("canary-a", "canary-r"));
    stores.close();
    stores = JdbcStores.open(url);
    store = stores.tokens(SEALING);

    assertThat(store.find(KEY)).contains(token(longest));
    assertThat(store.find(OTHER)).contains(chained("canary-a", "canary-r"));
    store.save(KEY, chained("b", "r"));
    assertThat(store.find(KEY)).contains(chained("b", "r"));
  }

  @Test
  void replacesWhatIsKeptByWhatComesOfIt() {
    assertThat(store.replace(KEY, LONG, kept -> token("from " + kept.isPresent())))
        .contains(token("from false"));
    assertThat(store.replace(KEY, LONG, kept -> token(kept.get().value() + "+")))
        .contains(token("from false+"));
    assertThat(store.replace(KEY, Duration.ZERO, Optional::get)).contains(token("from false+"));
    assertThat(store.replace(KEY, ChronoUnit.FOREVER.getDuration(), Optional::get)).isPresent();
    assertThat(store.replace(KEY, Duration.ofSeconds(-1), Optional::get)).isPresent();
    assertThat(store.find(KEY)).contains(token("from false+"));
  }

  @Test
  void keepsTheFormerWhenTheReplacementFails() {
    store.save(KEY, token("a"));
    assertThatThrownBy(
            () ->
                store.replace(
                    KEY,
                    LONG,
                    kept -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.find(KEY)).contains(token("a"));
    assertThat(store.replace(KEY, Duration.ZERO, kept -> token("b"))).isPresent();
  }

  @Test
  void givesOneTurnAtATimeAndBoundsTheWait() throws Exception {
    store.save(KEY, token("a"));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Future<?> first = pool.submit(() -> store.replace(KEY, LONG, kept -> held(begun, released)));
    await(begun);
    TokenStore second = stores.tokens(SEALING);

    assertThat(second.replace(KEY, Duration.ZERO, kept -> token("c"))).isEmpty();
    assertThat(second.replace(KEY, Duration.ofMillis(300), kept -> token("c"))).isEmpty();
    assertThat(second.find(KEY)).as("nobody waits to read").contains(token("a"));
    second.remove(KEY, token("a"));
    assertThat(second.replace(OTHER, LONG, kept -> token("o"))).contains(token("o"));
    Future<Optional<Token>> next =
        pool.submit(() -> second.replace(KEY, LONG, kept -> token(kept.get().value() + "+")));
    released.countDown();
    first.get(20, TimeUnit.SECONDS);

    assertThat(next.get(20, TimeUnit.SECONDS)).contains(token("held+"));
    assertThat(second.find(KEY)).contains(token("held+"));
  }

  static Token held(CountDownLatch begun, CountDownLatch released) {
    begun.countDown();
    await(released);
    return token("held");
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void makesOneTokenForManyCallers() throws Exception {
    AtomicInteger made = new AtomicInteger();
    List<TokenStore> both = List.of(store, stores.tokens(SEALING));
    List<Future<Optional<Token>>> tokens =
        IntStream.range(0, 16)
            .mapToObj(
                caller ->
                    pool.submit(
                        () ->
                            both.get(caller % 2)
                                .replace(
                                    KEY,
                                    LONG,
                                    kept ->
                                        kept.orElseGet(() -> token("t" + made.incrementAndGet())))))
            .toList();
    for (Future<Optional<Token>> each : tokens) {
      assertThat(each.get(30, TimeUnit.SECONDS)).contains(token("t1"));
    }
    assertThat(made.get()).isEqualTo(1);
  }

  @Test
  void gaveUpItsTurnWhenItWasInterrupted() {
    Thread.currentThread().interrupt();
    assertThat(store.replace(KEY, LONG, kept -> token("a"))).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void forgetsTheRefusedAccessTokenAlone() {
    store.save(KEY, chained("a", "r"));
    store.remove(KEY, chained("b", "r"));
    assertThat(store.find(KEY)).contains(chained("a", "r"));

    store.remove(KEY, chained("a", "r"));
    Token ended = store.find(KEY).orElseThrow();
    assertThat(ended.chain()).isEqualTo(chained("a", "r").chain());
    assertThat(ended.expiresAt()).isEqualTo(Instant.EPOCH);

    store.save(KEY, token("a"));
    store.remove(KEY, token("a"));
    assertThat(store.find(KEY)).isEmpty();
    store.remove(KEY, token("a"));
    store.remove(OTHER, token("a"));
    store.save(KEY, token("b"));
    assertThat(store.find(KEY)).contains(token("b"));
  }

  @Test
  void showsNothingOfATokenInItsTable() throws Exception {
    store.save(KEY, chained("canary-a", "canary-r"));
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM lw_token")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("key_id")).isEqualTo("k1");
      assertThat(rows.getTimestamp("changed_at")).isNotNull();
      byte[] payload = rows.getBytes("payload");
      assertThat(payload).hasSizeGreaterThan(100);
      assertThat(new String(payload, StandardCharsets.ISO_8859_1))
          .doesNotContain("canary")
          .doesNotContain("2026");
    }
  }

  @Test
  void opensNoRowThatWasChangedOrMoved() throws Exception {
    store.save(KEY, chained("canary-a", "canary-r"));
    store.save(OTHER, chained("canary-b", "canary-q"));
    byte[] payload = payload(OTHER);
    write(KEY, payload);
    refuses(store, KEY);

    payload[payload.length - 1] ^= 1;
    write(OTHER, payload);
    refuses(store, OTHER);
  }

  @Test
  void opensWhatOlderKeysSealedUntilItIsReplaced() {
    store.save(KEY, chained("canary-a", "canary-r"));
    TokenStore later = stores.tokens(AesGcmAtRest.under("k2", key(2)).alsoOpening("k1", key(1)));
    assertThat(later.find(KEY)).contains(chained("canary-a", "canary-r"));
    later.replace(KEY, LONG, kept -> chained("canary-b", "canary-q"));

    TokenStore latest = stores.tokens(AesGcmAtRest.under("k2", key(2)));
    assertThat(latest.find(KEY)).contains(chained("canary-b", "canary-q"));
    refuses(store, KEY);
  }

  private static void refuses(TokenStore store, TokenKey key) {
    StoreException refusal = catchThrowableOfType(StoreException.class, () -> store.find(key));
    assertThat(refusal.getMessage()).contains("hub").doesNotContain("canary");
    assertThatThrownBy(() -> store.replace(key, LONG, kept -> token("never")))
        .isInstanceOf(StoreException.class);
  }

  private byte[] payload(TokenKey key) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement select =
            connection.prepareStatement("SELECT payload FROM lw_token WHERE token_group = ?")) {
      select.setString(1, key.group());
      try (ResultSet rows = select.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getBytes("payload");
      }
    }
  }

  private void write(TokenKey key, byte[] payload) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement update =
            connection.prepareStatement("UPDATE lw_token SET payload = ? WHERE token_group = ?")) {
      update.setBytes(1, payload);
      update.setString(2, key.group());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void keepsNoTokenWithoutAKey() {
    assertThatThrownBy(() -> stores.tokens(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("key");
  }
}
