package io.ledgerway.examples.hybriderp.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what happened to something that may or may not have been sent. */
@Command(
    name = "resolve",
    description = "Says what happened to a document whose outcome nobody knew.")
final class ResolveCommand implements Callable<Integer> {

  @Mixin DecisionOptions decision = new DecisionOptions();

  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "applied|not-applied",
      description = "What the counterparty has.")
  String outcome = "";

  @Option(
      names = "--reference",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "The counterparty's own reference, where it is applied.")
  String reference = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!outcome.equals("applied") && !outcome.equals("not-applied")) {
      throw new WrongUsageException("--outcome is either applied or not-applied");
    }
    return decision.decide(
        spec.commandLine().getOut(),
        desk ->
            desk.resolve(
                decision.id, outcome.equals("applied"), reference, decision.by, decision.reason));
  }
}
