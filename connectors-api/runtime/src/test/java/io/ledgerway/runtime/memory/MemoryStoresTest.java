package io.ledgerway.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.WritingWorld;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryStoresTest {

  @TempDir private Path root;
  private final MemoryStores stores = MemoryStores.open(Clock.systemUTC());
  private final ScriptedConnector connector =
      new ScriptedConnector(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO));

  private Ledgerway.Builder over(MemoryStores some) {
    return Ledgerway.runtime()
        .stores(some.intentions(), some.checkpoints())
        .folder(root)
        .connector(connector);
  }

  private static void write(LedgerwayRuntime runtime) {
    RuntimeConnection connection =
        runtime.connect(ScriptedConnector.connection("a", ConnectionLimits.USUAL));
    runtime.write(connection, ScriptedConnector.POST, List.of(WritingWorld.request("1", "x")));
  }

  @Test
  void moveNoMoneyUnlessThatIsAllowed() {
    try (LedgerwayRuntime runtime = over(stores).build()) {
      assertThatThrownBy(() -> write(runtime))
          .isInstanceOf(ConnectorException.class)
          .hasMessageContaining("durable store");
    }
    assertThat(connector.wire()).isEmpty();
    try (LedgerwayRuntime runtime = over(stores).allowVolatile().build()) {
      write(runtime);
    }
    assertThat(connector.wire()).hasSize(1);
  }

  @Test
  void leaveWhatAProcessWasSendingToTheOthers() {
    connector.answer(
        batch -> {
          throw new StackOverflowError("the process ends here");
        });
    MemoryStores first = stores.join();
    LedgerwayRuntime runtime = over(first).allowVolatile().build();
    assertThatThrownBy(() -> write(runtime)).isInstanceOf(StackOverflowError.class);
    IntentionStore others = stores.intentions();
    assertThat(others.unattended(1)).as("its process is there").isEmpty();

    first.close();

    assertThat(others.unattended(1)).extracting(Intention::owner).containsExactly("process-2");
    assertThat(others.inState(Set.of(IntentionState.SENDING), 1)).hasSize(1);
  }
}
