package io.ledgerway.store.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.ledgerway.runtime.work.RecurringWork;
import io.ledgerway.runtime.work.RunningWork;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** Recurring work that db-scheduler hands to one of the processes on the database. Thread-safe. */
final class ScheduledWork implements RunningWork {

  private static final String TABLE = "lw_work";
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_BEFORE_DEAD = 4;
  private static final Duration LONGEST_END = Duration.ofSeconds(30);
  private static final int HOUSEKEEPERS = 2;

  private final Scheduler scheduler;

  private ScheduledWork(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Begins.
   *
   * @param dataSource where the table of work is
   * @param dialect what kind of database that is
   * @param clock the database's clock
   * @param owner name of this process
   * @param works what to do
   * @param workers how much of it this process does at a time
   * @param threads makes every thread that is used
   */
  static ScheduledWork start(
      DataSource dataSource,
      Dialect dialect,
      DatabaseClock clock,
      String owner,
      List<RecurringWork> works,
      int workers,
      ThreadFactory threads) {
    Set<String> names = new HashSet<>();
    for (RecurringWork work : works) {
      if (!names.add(work.name())) {
        throw new IllegalArgumentException("Two works have the name " + work.name());
      }
    }
    List<RecurringTask<Void>> tasks = works.stream().map(ScheduledWork::task).toList();
    Scheduler scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .tableName(TABLE)
            .jdbcCustomization(customization(dialect))
            .schedulerName(new SchedulerName.Fixed(owner))
            .clock(clock)
            .threads(workers)
            .executorService(Executors.newFixedThreadPool(workers, threads))
            .dueExecutor(Executors.newSingleThreadExecutor(threads))
            .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_BEFORE_DEAD)
            .shutdownMaxWait(LONGEST_END)
            .failureLogging(LogLevel.WARN, false)
            .build();
    scheduler.start();
    return new ScheduledWork(scheduler);
  }

  private static JdbcCustomization customization(Dialect dialect) {
    return dialect == Dialect.POSTGRESQL
        ? new PostgreSqlJdbcCustomization(false, false)
        : new DefaultJdbcCustomization(false);
  }

  private static RecurringTask<Void> task(RecurringWork work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.pause()))
        .execute((instance, context) -> work.work().run());
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
