package io.ledgerway.campaign.kill;

import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.idempotency.Retention;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.retry.Breaker;
import io.ledgerway.runtime.retry.ConnectionLimits;
import io.ledgerway.runtime.retry.LaneSizes;
import io.ledgerway.runtime.witness.FolderWitness;
import io.ledgerway.store.jdbc.JdbcStores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that writes documents to targets of every kind until each has come to an end, and then
 * says to which.
 */
public final class Worker {

  private static final Duration LONGEST = Duration.ofSeconds(100);
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration REST = Duration.ofMillis(100);
  private static final Set<WriteStatus> ENDS =
      EnumSet.of(WriteStatus.APPLIED, WriteStatus.REJECTED, WriteStatus.HELD);
  private static final Retention NOTHING_IS_OLD =
      new Retention(Duration.ofMillis(1), Duration.ofMillis(1));

  private final Orders orders;
  private final LedgerwayRuntime runtime;
  private final long begun = System.nanoTime();

  private Worker(Orders orders, LedgerwayRuntime runtime) {
    this.orders = orders;
    this.runtime = runtime;
  }

  /**
   * Works.
   *
   * @param arguments the {@link Orders}
   */
  public static void main(String[] arguments) throws Exception {
    Orders orders = Orders.parse(arguments);
    Moments moments = new Moments(orders.strike());
    List<String> all = Documents.of(0, orders.lastRound());
    try (FolderWitness witness = FolderWitness.open(orders.witness());
        JdbcStores stores = open(orders.database())) {
      stores.witnessedBy(witness);
      Ledgerway.Builder builder =
          Ledgerway.runtime()
              .stores(
                  WatchedStore.before(stores.intentions(), Documents.kinds(all), moments),
                  stores.checkpoints())
              .folder(Path.of("none"))
              .clock(Clock.offset(Clock.systemUTC(), orders.clockOff()));
      for (TargetKind kind : TargetKind.values()) {
        builder.connector(new CampaignConnector(kind, moments));
      }
      try (LedgerwayRuntime runtime = builder.build()) {
        Worker worker = new Worker(orders, runtime);
        worker.connect("");
        worker.connect(" other");
        worker.work();
      }
    }
    System.out.println("DONE");
    System.exit(0);
  }

  private static JdbcStores open(String database) {
    return database.startsWith("jdbc:postgresql:")
        ? JdbcStores.openShared(database)
        : JdbcStores.open(database);
  }

  private void connect(String suffix) {
    ConnectionLimits limits =
        new ConnectionLimits(
            List.of(), Map.of(), Breaker.Settings.USUAL, new LaneSizes(256, 64, 32), ATTEMPT);
    HttpSettings http = HttpSettings.of(URI.create("http://127.0.0.1:" + orders.port()));
    for (TargetKind kind : TargetKind.values()) {
      String id = kind + suffix;
      runtime.connect(new ConnectionSpec(id, id, kind.name(), Map.of(), null, http, limits));
    }
  }

  private void work() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> works = new ArrayList<>();
    for (TargetKind kind : TargetKind.values()) {
      for (int thread = 0; thread < orders.threads(); thread++) {
        works.add(threads.submit(() -> write(kind)));
      }
    }
    while (!works.stream().allMatch(Future::isDone)) {
      again(runtime::recover);
      again(runtime::reconcile);
      if (orders.strike().moment() == Moment.PURGE) {
        again(() -> runtime.purge(NOTHING_IS_OLD));
      }
      LockSupport.parkNanos(REST.toNanos());
    }
    for (Future<?> each : works) {
      each.get();
    }
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.SECONDS);
  }

  /** Whatever the database does, the worker goes on. */
  private static void again(Runnable work) {
    try {
      work.run();
    } catch (StoreException e) {
      System.out.println("STORE " + e.getMessage());
    }
  }

  private void write(TargetKind kind) {
    List<String> documents = new ArrayList<>(Documents.of(orders.firstRound(), orders.lastRound()));
    Collections.shuffle(documents, new Random(Thread.currentThread().getId()));
    for (String document : documents) {
      if (orders.rerouted()) {
        // What began elsewhere must finish there.
        write(kind, " other", document);
      }
      Optional<WriteResult> end = write(kind, "", document);
      while (!end.map(WriteResult::status).filter(ENDS::contains).isPresent() && !isLate()) {
        LockSupport.parkNanos(REST.toNanos());
        end = write(kind, "", document);
      }
      end.ifPresent(
          last ->
              System.out.printf("END %s %s %s %s%n", kind, document, last.status(), last.reason()));
    }
  }

  /** Empty where the database was not there. */
  private Optional<WriteResult> write(TargetKind kind, String suffix, String document) {
    RuntimeConnection connection = runtime.connection(kind + suffix).orElseThrow();
    List<WriteRequest<String>> request = List.of(Documents.request(kind, document));
    try {
      return runtime.write(connection, CampaignConnector.POST, request).stream().findFirst();
    } catch (StoreException e) {
      System.out.println("STORE " + e.getMessage());
      return Optional.empty();
    }
  }

  private boolean isLate() {
    return System.nanoTime() - begun > LONGEST.toNanos();
  }
}
