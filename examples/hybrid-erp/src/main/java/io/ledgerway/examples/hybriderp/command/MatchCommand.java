package io.ledgerway.examples.hybriderp.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which payment a booking is about. */
@Command(name = "match", description = "Says which payment a booking is about that names none.")
final class MatchCommand implements Callable<Integer> {

  @Mixin DecisionOptions decision = new DecisionOptions();

  @Option(
      names = "--payment",
      required = true,
      paramLabel = "ID",
      description = "Id of the payment, as status shows it.")
  String payment = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return decision.decide(
        spec.commandLine().getOut(),
        desk -> desk.match(decision.id, payment, decision.by, decision.reason));
  }
}
