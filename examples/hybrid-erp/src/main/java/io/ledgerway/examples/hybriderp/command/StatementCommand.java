package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.statement.StatementFile;
import io.ledgerway.examples.hybriderp.statement.StatementJson;
import io.ledgerway.examples.hybriderp.statement.StatementPart;
import io.ledgerway.examples.hybriderp.statement.StatementText;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what statement files say. */
@Command(
    name = "statement",
    description = "Prints what statement files say: bookings, balances, and whether they agree.",
    footer = "Exit code: 0 all is read and agrees, 1 something is not, 2 wrong usage.")
final class StatementCommand implements Callable<Integer> {

  @Option(names = "--json", description = "One JSON object a line; account numbers in full.")
  boolean json;

  @Option(
      names = "--strict",
      description = "The first deviation from MT940, BAI2 or NACHA ends the file.")
  boolean strict;

  @Mixin OurAccount account = new OurAccount();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "camt.052, camt.053, camt.054, MT940, MT942, BAI2 or NACHA returns.")
  List<Path> files = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  private boolean allGood = true;

  @Override
  public Integer call() {
    AccountNumber number = account.number();
    PrintWriter out = spec.commandLine().getOut();
    List<Path> all = FileArguments.expand(files);
    allGood = true;
    for (Path file : all) {
      String name = all.size() == 1 ? null : file.toString();
      if (name != null && !json) {
        out.println(name);
      }
      new StatementFile(
              file,
              number,
              strict,
              part -> {
                allGood &= isGood(part);
                (json ? StatementJson.lines(part, name) : StatementText.lines(part))
                    .forEach(out::println);
              })
          .read();
    }
    out.flush();
    return allGood ? 0 : 1;
  }

  private static boolean isGood(StatementPart part) {
    if (part instanceof StatementPart.End end) {
      StatementCheck check = end.statement().check();
      return check == null || !Boolean.FALSE.equals(check.balanced());
    }
    if (part instanceof StatementPart.Check check) {
      return check.ok();
    }
    return !(part instanceof StatementPart.Remark remark && remark.error());
  }
}
