package io.ledgerway.examples.hybriderp.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Closes a held document. */
@Command(name = "reject", description = "Closes a held document: it is neither posted nor paid.")
final class RejectCommand implements Callable<Integer> {

  @Mixin DecisionOptions decision = new DecisionOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return decision.decide(
        spec.commandLine().getOut(),
        desk -> desk.reject(decision.id, decision.by, decision.reason));
  }
}
