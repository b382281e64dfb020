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

/** The main job: everything is processed until nothing moves any more. */
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
      String inbox = workplace.connectionOf("einvoice-inbox").id();
      int before = invoicesInFiles(workplace, inbox);
      drive(workplace);
      new WarehouseFeed(workplace).run();
      new RejectedInvoices(workplace, folderOf(workplace)).keepCopies();
      StatusView view =
          new StatusView(
              workplace.flows(),
              workplace.checkpoints(),
              config.connections().stream().map(ConnectionEntry::id).toList());
      Totals totals = new Totals();
      view.files(inbox, totals::add);
      view.subjects(SubjectKind.INVOICE, totals::add);
      Path report = HtmlReport.write(workplace.layout().report(), totals, view, clock.instant());
      int after = invoicesInFiles(workplace, inbox);
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
    try (Progress progress = Progress.on(terminal)) {
      if (withStandIns) {
        try (StandIns standIns = StandIns.open(workplace)) {
          new MainLoop(workplace, standIns, progress).run();
        }
      } else {
        new MainLoop(workplace, null, progress).run();
      }
    }
  }

  private static int invoicesInFiles(Workplace workplace, String inbox) {
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
