package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.statement.StatementFile;
import io.ledgerway.examples.hybriderp.statement.StatementJson;
import io.ledgerway.examples.hybriderp.statement.StatementPart;
import io.ledgerway.examples.hybriderp.statement.StatementText;
import io.ledgerway.flow.statement.SequenceCheck;
import io.ledgerway.flow.statement.StatementSequence;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    description = {
      "Prints what statement files say: bookings, balances, and whether they agree.",
      "Of several statements of an account: whether a number is missing (SEQUENCE), whether each"
          + " opens with what the one before it closed with (CONTINUITY), and whether one comes"
          + " twice (DUPLICATE). They are put in order by date, number and balance, so the order"
          + " of the files does not matter."
    },
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
    Map<Integer, Integer> same = SameFiles.of(all);
    StatementSequence sequence = new StatementSequence();
    allGood = same.isEmpty();
    for (int index = 0; index < all.size(); index++) {
      Path file = all.get(index);
      String name = all.size() == 1 ? null : file.toString();
      if (name != null && !json) {
        out.println(name);
      }
      boolean again = same.containsKey(index);
      new StatementFile(
              file,
              number,
              strict,
              part -> {
                allGood &= isGood(part);
                if (part instanceof StatementPart.End end && !again) {
                  sequence.add(file.toString(), end.message(), end.statement());
                }
                (json ? StatementJson.lines(part, name) : StatementText.lines(part))
                    .forEach(out::println);
              })
          .read();
    }
    same.forEach((again, first) -> out.println(sameFile(all.get(first), all.get(again))));
    for (SequenceCheck check : sequence.checks()) {
      allGood &= !Boolean.FALSE.equals(check.ok());
      out.println(json ? StatementJson.line(check) : StatementText.line(check));
    }
    out.flush();
    return allGood ? 0 : 1;
  }

  private String sameFile(Path first, Path again) {
    String message = "The same file was given twice: take its bookings once";
    return json
        ? StatementJson.sameFile(first.toString(), again.toString(), message)
        : "BROKEN    " + message + " (" + first + ", " + again + ")";
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
