package io.ledgerway.runtime.http.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tokens in memory: one replacement of a token at a time. */
class MemoryTokenStoreTest {

  private static final TokenKey KEY = new TokenKey("c1", "g1");
  private static final TokenKey OTHER = new TokenKey("c1", "g2");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final MemoryTokenStore store = new MemoryTokenStore();

  private static Token token(String value, RefreshChain chain) {
    Instant end = Instant.parse("2026-11-02T10:00:00Z");
    return new Token(value, end.minusSeconds(60), end, null, chain);
  }

  @Test
  void replacesWhatIsKeptByWhatComesOfIt() {
    assertThat(store.replace(KEY, LONG, kept -> token("from " + kept.isPresent(), null)))
        .contains(token("from false", null));
    assertThat(store.replace(KEY, LONG, kept -> token(kept.get().value() + "+", null)))
        .contains(token("from false+", null));
    assertThat(store.find(KEY)).contains(token("from false+", null));
    assertThat(store.find(OTHER)).isEmpty();
  }

  @Test
  void keepsTheFormerWhenTheReplacementFails() {
    store.save(KEY, token("a", null));
    assertThatThrownBy(
            () ->
                store.replace(
                    KEY,
                    LONG,
                    kept -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.find(KEY)).contains(token("a", null));
    assertThat(store.replace(KEY, Duration.ZERO, kept -> token("b", null))).isPresent();
  }

  @Test
  void givesOneTurnAtATime() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      Future<?> first =
          pool.submit(
              () ->
                  store.replace(
                      KEY,
                      LONG,
                      kept -> {
                        begun.countDown();
                        await(released);
                        return token("a", null);
                      }));
      await(begun);
      assertThat(store.replace(KEY, Duration.ZERO, kept -> token("b", null))).isEmpty();
      assertThat(store.replace(KEY, Duration.ofMillis(20), kept -> token("b", null))).isEmpty();
      assertThat(store.replace(OTHER, Duration.ZERO, kept -> token("b", null))).isPresent();
      Thread.currentThread().interrupt();
      assertThat(store.replace(KEY, LONG, kept -> token("b", null))).isEmpty();
      assertThat(Thread.interrupted()).isTrue();
      released.countDown();
      first.get(20, TimeUnit.SECONDS);

      assertThat(store.find(KEY)).contains(token("a", null));
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forgetsTheRefusedAccessTokenAlone() {
    RefreshChain chain = new RefreshChain("r", "seed", "wanted");
    store.save(KEY, token("a", chain));
    store.remove(KEY, token("b", chain));
    assertThat(store.find(KEY)).contains(token("a", chain));

    store.remove(KEY, token("a", chain));
    assertThat(store.find(KEY).orElseThrow().chain()).isEqualTo(chain);
    assertThat(store.find(KEY).orElseThrow().expiresAt()).isEqualTo(Instant.EPOCH);

    store.save(KEY, token("a", null));
    store.remove(KEY, token("a", null));
    assertThat(store.find(KEY)).isEmpty();
  }
}
