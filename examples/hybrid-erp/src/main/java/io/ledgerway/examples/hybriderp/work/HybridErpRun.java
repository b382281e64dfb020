package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.report.HtmlReport;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.runtime.checkpoint.FileRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The main job: everything is processed until nothing moves any more, or without an end. */
public final class HybridErpRun {

  private static final int PAGE = 1000;

  private final ExampleConfig config;
  private final Path work;
  private final Path invoices;
  private final @Nullable String jdbcUrl;
  private final boolean withStandIns;
  private final boolean terminal;
  private final Clock clock;

  /**
   * A run.
   *
   * @param config the configuration
   * @param work the work folder
   * @param invoices where invoices are
   * @param jdbcUrl database of store, staging and warehouse; null for files in the work folder
   * @param withStandIns whether stand-ins act as counterparties
   * @param terminal whether a person is looking
   * @param clock the time
   */
  public HybridErpRun(
      ExampleConfig config,
      Path work,
      Path invoices,
      @Nullable String jdbcUrl,
      boolean withStandIns,
      boolean terminal,
      Clock clock) {
    this.config = config;
    this.work = work;
    this.invoices = invoices;
    this.jdbcUrl = jdbcUrl;
    this.withStandIns = withStandIns;
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * Runs to rest.
   *
   * @return what came of it
   */
  public RunResult run() {
    Instant begin = clock.instant();
    try (Workplace workplace = Workplace.open(config, work, invoices, jdbcUrl, clock)) {
      int before = invoicesInFiles(workplace);
      drive(workplace);
      new WarehouseFeed(workplace).run();
      return tell(workplace, before, begin);
    }
  }

  /**
   * Runs until told to end; on PostgreSQL together with any number of other processes.
   *
   * @param end waits until it has to end
   * @return what stands then
   */
  public RunResult follow(Runnable end) {
    Instant begin = clock.instant();
    try (Workplace workplace = Workplace.openShared(config, work, invoices, jdbcUrl, clock);
        StandIns standIns = withStandIns ? StandIns.open(workplace) : StandIns.none()) {
      int before = invoicesInFiles(workplace);
      Runnable report = () -> tell(workplace, before, begin);
      try (FollowingRun following = FollowingRun.start(workplace, standIns, report)) {
        following.goOn(end);
      }
      return tell(workplace, before, begin);
    }
  }

  /** Keeps copies of what was refused, and writes the report. */
  private RunResult tell(Workplace workplace, int before, Instant begin) {
    new RejectedInvoices(workplace, folderOf(workplace)).keepCopies();
    StatusView view =
        new StatusView(
            workplace.flows(),
            workplace.checkpoints(),
            config.connections().stream().map(ConnectionEntry::id).toList());
    String inbox = inbox(workplace);
    Totals totals = new Totals();
    view.files(inbox, totals::add);
    view.subjects(SubjectKind.INVOICE, totals::add);
    Path report = HtmlReport.write(workplace.layout().report(), totals, view, clock.instant());
    int after = invoicesInFiles(workplace);
    return new RunResult(
        totals,
        after,
        totals.addUp(after),
        refusedAnswers(view, inbox),
        after - before,
        Duration.between(begin, clock.instant()),
        PeakMemory.describe(),
        report);
  }

  private static String inbox(Workplace workplace) {
    return workplace.connectionOf("einvoice-inbox").id();
  }

  private int refusedAnswers(StatusView view, String inbox) {
    AtomicInteger refused = new AtomicInteger();
    for (ConnectionEntry connection : config.connections()) {
      if (!connection.id().equals(inbox)) {
        view.files(connection.id(), line -> refused.incrementAndGet());
      }
    }
    return refused.get();
  }

  private static String folderOf(Workplace workplace) {
    return String.valueOf(workplace.connectionOf("einvoice-inbox").spec().settings().get("folder"));
  }

  private void drive(Workplace workplace) {
    try (Progress progress = Progress.on(terminal);
        StandIns standIns = withStandIns ? StandIns.open(workplace) : StandIns.none()) {
      new MainLoop(workplace, standIns, progress).run();
    }
  }

  private static int invoicesInFiles(Workplace workplace) {
    String inbox = inbox(workplace);
    int items = 0;
    String after = "";
    while (true) {
      List<FileRecord> page = workplace.checkpoints().files(inbox, after, PAGE);
      if (page.isEmpty()) {
        return items;
      }
      for (FileRecord file : page) {
        items += file.items();
        after = file.name() + "/" + file.sha256();
      }
    }
  }
}
