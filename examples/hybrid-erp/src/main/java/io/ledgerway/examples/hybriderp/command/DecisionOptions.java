package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.config.ConfigFile;
import io.ledgerway.examples.hybriderp.work.Workplace;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.decision.OperatorDesk;
import io.ledgerway.runtime.idempotency.DecisionDesk;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every decision needs: which document, who, why. */
final class DecisionOptions {

  @Mixin WorkOptions options = new WorkOptions();

  @Parameters(paramLabel = "ID", description = "Id of the document, as status shows it.")
  String id = "";

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
  String by = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  String reason = "";

  int decide(PrintWriter out, Function<OperatorDesk, Subject> decision) {
    if (by.isBlank() || reason.isBlank()) {
      throw new WrongUsageException("--by and --reason must not be empty");
    }
    WorkFolders.requireStore(options);
    String tenant = ConfigFile.read(options.config).tenant();
    try (JdbcStores stores = Workplace.openStores(options.work, options.jdbcUrl)) {
      OperatorDesk desk =
          new OperatorDesk(
              stores.flows(),
              new DecisionDesk(stores.intentions()),
              tenant,
              intention -> isUntaken(stores, intention));
      Subject decided = decision.apply(desk);
      out.println(
          decided.kind()
              + " "
              + decided.number()
              + " is now "
              + decided.state()
              + (decided.step().equals("done") ? "" : "; run to go on"));
      out.flush();
      return 0;
    }
  }

  /** Whether the file that carried it still lies where the counterparty takes files from. */
  private boolean isUntaken(JdbcStores stores, Intention intention) {
    return intention.dispatch() != null
        && stores
            .intentions()
            .dispatch(intention.dispatch())
            .map(Dispatch::file)
            .map(file -> options.work.resolve(file.folder()).resolve(file.finalName()))
            .filter(Files::exists)
            .isPresent();
  }
}
