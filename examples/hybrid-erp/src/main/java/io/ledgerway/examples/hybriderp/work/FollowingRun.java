package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.runtime.idempotency.Retention;
import io.ledgerway.runtime.work.RecurringWork;
import io.ledgerway.runtime.work.RunningWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job without an end: work is handed out through the database, so that any number of such
 * processes on one PostgreSQL share it. Whatever one of them does, all of them may have tried; the
 * guards let it happen once.
 */
final class FollowingRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingRun.class);
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int WORKERS = 3;

  private final ScheduledExecutorService counterparties;
  private final RunningWork running;

  private FollowingRun(ScheduledExecutorService counterparties, RunningWork running) {
    this.counterparties = counterparties;
    this.running = running;
  }

  static FollowingRun start(Workplace workplace, StandIns standIns, Runnable report) {
    Progress silent = Progress.on(false);
    Payables payables = new Payables(workplace, silent);
    Payments payments = new Payments(workplace, silent);
    ThreadFactory threads = Executors.defaultThreadFactory();
    RunningWork running =
        workplace.start(
            List.of(
                new RecurringWork("drift", DAY, workplace::lookForDrift),
                new RecurringWork("recover", LONG, workplace.runtime()::recover),
                new RecurringWork("reconcile", LONG, workplace.runtime()::reconcile),
                new RecurringWork("purge", DAY, () -> workplace.runtime().purge(Retention.USUAL)),
                new RecurringWork("payables", SHORT, payables::move),
                new RecurringWork(
                    "payments",
                    SHORT,
                    () -> {
                      payments.move();
                      payments.payOpenItemsWhenQuiet();
                    }),
                new RecurringWork("warehouse", SHORT, new WarehouseFeed(workplace)::run),
                new RecurringWork("report", LONG, report)),
            WORKERS,
            threads);
    ScheduledExecutorService counterparties = Executors.newSingleThreadScheduledExecutor(threads);
    counterparties.scheduleWithFixedDelay(
        () -> work(standIns), 0, SHORT.toMillis(), TimeUnit.MILLISECONDS);
    return new FollowingRun(counterparties, running);
  }

  private static void work(StandIns standIns) {
    try {
      standIns.work();
    } catch (RuntimeException e) {
      LOG.warn("A stand-in can't work now: {}", e.toString());
    }
  }

  /** Lets the work go on in its threads until the call returns. */
  void goOn(Runnable end) {
    end.run();
  }

  @Override
  public void close() {
    running.close();
    counterparties.shutdown();
    try {
      if (!counterparties.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A stand-in is still at work");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
