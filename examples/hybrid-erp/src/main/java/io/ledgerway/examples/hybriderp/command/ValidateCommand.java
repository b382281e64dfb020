package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.Profiles;
import io.ledgerway.model.rules.RuleCoverage;
import io.ledgerway.model.rules.UnknownProfileException;
import io.ledgerway.model.rules.ValidationReport;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks documents. */
@Command(
    name = "validate",
    description = "Reads and checks documents.",
    footer = "Exit code: 0 all valid, 1 some are not, 2 wrong usage.")
final class ValidateCommand implements Callable<Integer> {

  @Option(
      names = "--profile",
      paramLabel = "core|en16931",
      description = "Rules to check (default: what each document claims, else core).")
  @Nullable String profile;

  @Option(names = "--json", description = "One JSON object a line per file.")
  boolean json;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "UBL invoices and credit notes.")
  List<Path> files = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Profile wanted = profile == null ? null : new Profile(profile.toUpperCase(Locale.ROOT));
    if (wanted != null && !wanted.equals(Profile.CORE) && !wanted.equals(Profile.EN16931)) {
      throw new WrongUsageException("there is no profile " + profile + " yet: use core or en16931");
    }
    DocumentValidator validator = DocumentValidator.create();
    boolean allValid = true;
    for (Path file : files) {
      allValid &= validate(file, wanted, validator);
    }
    spec.commandLine().getOut().flush();
    return allValid ? 0 : 1;
  }

  private boolean validate(Path file, @Nullable Profile wanted, DocumentValidator validator) {
    PrintWriter out = spec.commandLine().getOut();
    Envelope<Invoice> envelope;
    try {
      envelope = InvoiceReading.read(file);
    } catch (ConnectorException e) {
      Failure failure = e.failure();
      out.println(json ? JsonLines.unreadable(file.toString(), failure) : text(file, failure));
      return false;
    }
    Profile used = wanted == null ? Profiles.claimedBy(envelope.document()) : wanted;
    ValidationReport report;
    try {
      report = validator.validate(envelope, used);
    } catch (UnknownProfileException e) {
      throw new WrongUsageException("there is no profile " + used + " yet");
    }
    if (json) {
      out.println(JsonLines.validated(file.toString(), envelope.document(), used, report));
    } else {
      print(file, envelope.document(), used, report, out);
    }
    return report.isValid();
  }

  private static String text(Path file, Failure failure) {
    String place = failure.line() == null ? "" : ":" + failure.line() + ":" + failure.column();
    return file + place + ": " + failure.targetCode() + ": " + failure.text();
  }

  private static void print(
      Path file, Invoice invoice, Profile used, ValidationReport report, PrintWriter out) {
    String coverage =
        report.coverage().stream().map(ValidateCommand::coverage).collect(Collectors.joining(", "));
    out.println(
        file
            + ": "
            + (report.isValid() ? "valid" : "NOT valid")
            + ", number "
            + invoice.number()
            + ", profile "
            + used
            + " ("
            + coverage
            + ")");
    for (Finding finding : report.violations()) {
      out.println(
          "  "
              + finding.severity()
              + " "
              + finding.rule()
              + (finding.pointer() == null ? "" : " " + finding.pointer())
              + ": "
              + finding.message());
    }
  }

  private static String coverage(RuleCoverage coverage) {
    return coverage.ruleSet()
        + ": "
        + coverage.covered().size()
        + " of "
        + coverage.known()
        + " rules";
  }
}
