package io.ledgerway.runtime.simulation;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.idempotency.Evidence;
import io.ledgerway.runtime.idempotency.IntentionEvent;
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

  /** Minutes. */
  private static final List<Integer> CLOCKS_OFF = List.of(0, -10, 10, -3, 3);

  private final History history;
  private final MemoryStores stores;
  private final LedgerwayRuntime runtime;

  SimulatedProcess(History history, MemoryStores stores, boolean ownersMayLinger) {
    this.history = history;
    this.stores = stores;
    Dice dice = history.dice();
    Clock clock = history.time().clock(Duration.ofMinutes(dice.oneOf(CLOCKS_OFF)));
    history
        .time()
        .note(
            owner()
                + " enters, its clock off by "
                + Duration.between(history.time().now(), clock.instant()));
    this.runtime =
        Ledgerway.runtime()
            .stores(
                new FaultyStore(
                    stores.intentions(),
                    ownersMayLinger,
                    history.forgottenSince(),
                    dice,
                    history.time(),
                    this),
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
    history
        .connections()
        .forEach(id -> runtime.connect(new ConnectionSpec(id, id, "simulated", Map.of(), null)));
  }

  String owner() {
    return stores.intentions().owner();
  }

  List<WriteResult> write(String connection, List<WriteRequest<String>> requests) {
    return runtime.write(
        runtime.connection(connection).orElseThrow(), SimulatedConnector.POST, requests);
  }

  void learn(String connection, String wireKey) {
    runtime
        .evidence()
        .apply(connection, List.of(new Evidence(connection, wireKey, true, "seen", null, null)));
  }

  void decide(OpKey key, IntentionEvent decision) {
    runtime.decisions().decide(key, decision, "clerk", "looked there");
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
