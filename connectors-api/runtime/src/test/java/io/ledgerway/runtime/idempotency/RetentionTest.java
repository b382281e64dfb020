package io.ledgerway.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.runtime.DelegatingIntentionStore;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  @TempDir private Path root;

  /** A store that has some old rows. */
  private static final class Aged extends DelegatingIntentionStore {

    private final MemoryStores stores = MemoryStores.open(Clock.systemUTC());
    private final List<String> asked = new ArrayList<>();
    private int old = 501;

    @Override
    protected IntentionStore delegate() {
      return stores.intentions();
    }

    @Override
    public int purge(String connection, String operation, Duration age, int limit) {
      asked.add(connection + " " + operation + " " + age.toDays());
      int some = Math.min(old, limit);
      old -= some;
      return some;
    }
  }

  @Test
  void goesOnUntilNothingOldIsLeft() {
    Aged store = new Aged();
    try (LedgerwayRuntime runtime =
        Ledgerway.runtime()
            .stores(store, store.stores.checkpoints())
            .folder(root)
            .connector(
                new ScriptedConnector(
                    ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO)))
            .build()) {
      runtime.connect(ScriptedConnector.connection("a", ConnectionLimits.USUAL));
      assertThat(runtime.purge(Retention.USUAL)).isEqualTo(501);
    }
    assertThat(store.asked).containsExactly("a post 90", "a post 90");
  }

  @Test
  void keepsPaymentsLonger() {
    assertThat(Retention.USUAL.of(EffectClass.PAYMENT)).isEqualTo(Duration.ofDays(400));
    assertThat(Retention.USUAL.of(EffectClass.POSTING)).isEqualTo(Duration.ofDays(90));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(Duration.ZERO, Duration.ofDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(Duration.ofDays(1), Duration.ofDays(-1)));
  }

  @Test
  void refusesEachTimeThatIsNotAboveZero() {
    Duration day = Duration.ofDays(1);
    for (Duration none : List.of(Duration.ZERO, day.negated())) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Retention(none, day));
      assertThatIllegalArgumentException().isThrownBy(() -> new Retention(day, none));
    }
  }
}
