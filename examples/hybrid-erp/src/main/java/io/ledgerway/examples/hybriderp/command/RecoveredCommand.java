package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.work.Workplace;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says that what a restored store had forgotten is found out. */
@Command(
    name = "recovered",
    description =
        "Says that what a restored store had forgotten is found out: what it does not know from the"
            + " next run on is new.")
final class RecoveredCommand implements Callable<Integer> {

  @Mixin WorkOptions options = new WorkOptions();

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
  String by = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  String reason = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (by.isBlank() || reason.isBlank()) {
      throw new WrongUsageException("--by and --reason must not be empty");
    }
    WorkFolders.requireStore(options);
    PrintWriter out = spec.commandLine().getOut();
    try (JdbcStores stores = Workplace.openStores(options.work, options.jdbcUrl)) {
      Optional<Instant> since = stores.intentions().forgottenSince();
      if (since.isEmpty()) {
        throw new WrongUsageException("the store has forgotten nothing");
      }
      stores
          .flows()
          .commit(new FlowChange().record(new OperatorDecision("store", "RECOVERED", by, reason)));
      stores.endRecovery();
      out.println("what was sent since " + since.get() + " is found out");
    }
    out.flush();
    return 0;
  }
}
