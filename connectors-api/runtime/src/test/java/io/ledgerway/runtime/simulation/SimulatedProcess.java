package io.ledgerway.runtime.simulation;

import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.memory.MemoryStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A process with a runtime of its own over rows that all share. */
final class SimulatedProcess implements Mishaps {

  private static final HttpEndpoints NO_HTTP = HttpEndpoints.standard();

  private final History history;
  private final MemoryStores stores;
  private final LedgerwayRuntime runtime;
  private final RuntimeConnection connection;

  SimulatedProcess(History history, MemoryStores stores, boolean ownersMayLinger) {
    this.history = history;
    this.stores = stores;
    Dice dice = history.dice();
    Clock clock = history.time().clock(Duration.ofMinutes(dice.below(21) - 10));
    history
        .time()
        .note(
            owner()
                + " enters, its clock off by "
                + Duration.between(history.time().now(), clock.instant()));
    this.runtime =
        Ledgerway.runtime()
            .stores(
                new FaultyStore(stores.intentions(), ownersMayLinger, dice, history.time(), this),
                stores.checkpoints())
            .folder(Path.of("none"))
            .clock(clock)
            .random(dice.random())
            .sleeper(
                (moment, cancel) -> {
                  history.time().pass(Duration.between(clock.instant(), moment));
                  return true;
                })
            .http(NO_HTTP)
            .connector(history.connector(clock, this))
            .build();
    this.connection =
        runtime.connect(new ConnectionSpec("hub", "Hub", "simulated", Map.of(), null));
  }

  String owner() {
    return stores.intentions().owner();
  }

  List<WriteResult> write(List<WriteRequest<String>> requests) {
    return runtime.write(connection, SimulatedConnector.POST, requests);
  }

  void recover() {
    runtime.recover();
  }

  void reconcile() {
    runtime.reconcile();
  }

  /** Its session ends; it may be dead, or not know. */
  void leave() {
    stores.close();
  }

  @Override
  public void strike() {
    history.strike(this);
  }

  @Override
  public void cutWhatIsSending() {
    history.cutWhatIsSending(this);
  }
}
