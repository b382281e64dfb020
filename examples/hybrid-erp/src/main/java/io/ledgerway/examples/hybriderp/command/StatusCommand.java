package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.config.ConfigFile;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.work.StatusLine;
import io.ledgerway.examples.hybriderp.work.StatusView;
import io.ledgerway.examples.hybriderp.work.Workplace;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints every document and where it stands. */
@Command(name = "status", description = "Prints every document and where it stands.")
final class StatusCommand implements Callable<Integer> {

  @Mixin WorkOptions options = new WorkOptions();

  @Option(names = "--json", description = "One JSON object a line.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<String> connections =
        ConfigFile.read(options.config).connections().stream().map(ConnectionEntry::id).toList();
    PrintWriter out = spec.commandLine().getOut();
    WorkFolders.requireStore(options);
    try (JdbcStores stores = Workplace.openStores(options.work, options.jdbcUrl)) {
      stores
          .intentions()
          .forgottenSince()
          .ifPresent(since -> print(out, StatusLine.restoredStore(since)));
      new StatusView(stores.flows(), stores.checkpoints(), connections)
          .forEach(line -> print(out, line));
    }
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, StatusLine line) {
    out.println(json ? JsonLines.status(line) : text(line));
  }

  private static String text(StatusLine line) {
    Money amount = line.amount();
    return String.format(
        Locale.ROOT,
        "%-10s %-36s %-24s %-6s %18s  %-12s %s",
        line.kind(),
        line.kind().equals("file") ? "" : line.id(),
        line.number() == null ? "" : line.number(),
        line.entity() == null ? "" : line.entity(),
        amount == null ? "" : amount.toString(),
        line.state(),
        line.code() == null ? "" : line.code() + ": " + line.message());
  }
}
