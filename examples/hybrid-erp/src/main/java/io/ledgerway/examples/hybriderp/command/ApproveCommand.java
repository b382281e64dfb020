package io.ledgerway.examples.hybriderp.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a held document go on. */
@Command(name = "approve", description = "Lets a held document go on.")
final class ApproveCommand implements Callable<Integer> {

  @Mixin DecisionOptions decision = new DecisionOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return decision.decide(
        spec.commandLine().getOut(),
        desk -> desk.approve(decision.id, decision.by, decision.reason));
  }
}
