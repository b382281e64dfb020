package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.paymentstatus.EvidenceFile;
import io.ledgerway.examples.hybriderp.paymentstatus.PaymentStatusJson;
import io.ledgerway.examples.hybriderp.paymentstatus.PaymentStatusText;
import io.ledgerway.flow.settlement.EvidenceBook;
import io.ledgerway.flow.settlement.FoldedPayment;
import io.ledgerway.flow.settlement.SortedEvidence;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.PaymentRail;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what evidence files come to, payment by payment. */
@Command(
    name = "payment-status",
    description = "Folds reports and statements into one status per payment; their order is alike.",
    footer =
        "Exit code: 0 all is read and nothing contradicts itself, 1 something does, 2 wrong usage.")
final class PaymentStatusCommand implements Callable<Integer> {

  @Option(names = "--json", description = "One JSON object a line.")
  boolean json;

  @Option(
      names = "--rail",
      paramLabel = "RAIL",
      description = "SEPA, SEPA_INST, ACH …: for payments whose bookings do not tell theirs.")
  @Nullable String rail;

  @Mixin OurAccount account = new OurAccount();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "pain.002, camt.025, camt.029, camt.052, camt.053, camt.054, admi.002, admi.007, MT940,"
              + " MT942, BAI2 or NACHA returns.")
  List<Path> files = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    AccountNumber number = account.number();
    PrintWriter out = spec.commandLine().getOut();
    EvidenceBook book = new EvidenceBook(rail == null ? null : new PaymentRail(rail));
    boolean allRead = true;
    for (Path file : FileArguments.expand(files)) {
      EvidenceFile read = EvidenceFile.read(file, number);
      read.evidence().forEach(book::add);
      for (EvidenceFile.Problem problem : read.problems()) {
        allRead &= !problem.error();
        out.println(
            json ? PaymentStatusJson.problem(file.toString(), problem) : text(file, problem));
      }
    }
    SortedEvidence sorted = book.sorted();
    if (json) {
      sorted.payments().forEach(each -> out.println(PaymentStatusJson.payment(each)));
      sorted.ofMany().forEach(each -> out.println(PaymentStatusJson.ofMany(each)));
      sorted.unassigned().forEach(each -> out.println(PaymentStatusJson.unassigned(each)));
    } else {
      sorted.payments().forEach(each -> out.println(PaymentStatusText.payment(each)));
      out.println(
          sorted.payments().size()
              + " payments, "
              + sorted.ofMany().size()
              + " reports about files or batches, "
              + sorted.unassigned().size()
              + " entries that belong to no payment");
    }
    out.flush();
    return allRead && sorted.payments().stream().noneMatch(PaymentStatusCommand::contradicts)
        ? 0
        : 1;
  }

  private static boolean contradicts(FoldedPayment payment) {
    return !payment.status().contradictions().isEmpty();
  }

  private static String text(Path file, EvidenceFile.Problem problem) {
    return (problem.error() ? "ERROR    " : "warning  ")
        + file
        + (problem.line() == null ? "" : ", line " + problem.line())
        + ": "
        + problem.message();
  }
}
