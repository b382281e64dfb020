package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.Profiles;
import io.ledgerway.model.rules.RuleCoverage;
import io.ledgerway.model.rules.RuleSet;
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

  /** What is to be said about one file. */
  private record Verdict(String text, boolean valid) {}

  @Option(
      names = "--profile",
      paramLabel = "core|en16931",
      description = "Rules to check (default: what each document claims, else core).")
  @Nullable String profile;

  @Option(
      names = "--ruleset",
      paramLabel = "1.3.15|1.3.16",
      description = "Release of the EN 16931 rules (default: the newest).")
  @Nullable String release;

  @Option(names = "--json", description = "One JSON object a line per file.")
  boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "UBL invoices and credit notes, or canonical JSON.")
  List<Path> files = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  private boolean allValid = true;

  @Override
  public Integer call() {
    Profile wanted = profile == null ? null : new Profile(profile.toUpperCase(Locale.ROOT));
    if (wanted != null && !wanted.equals(Profile.CORE) && !wanted.equals(Profile.EN16931)) {
      throw new WrongUsageException("there is no profile " + profile + " yet: use core or en16931");
    }
    DocumentValidator validator = validator();
    PrintWriter out = spec.commandLine().getOut();
    allValid = true;
    InOrder.run(
        FileArguments.expand(files),
        file -> verdict(file, wanted, validator),
        verdict -> {
          out.println(verdict.text());
          allValid &= verdict.valid();
        });
    out.flush();
    return allValid ? 0 : 1;
  }

  private DocumentValidator validator() {
    DocumentValidator newest = DocumentValidator.create().withStructure();
    if (release == null) {
      return newest;
    }
    RuleSet wanted =
        RuleSet.all().stream()
            .filter(set -> set.name().equals("en16931/" + release))
            .findFirst()
            .orElseThrow(
                () -> new WrongUsageException("there is no release " + release + " of the rules"));
    return newest.withRuleSet(wanted);
  }

  private Verdict verdict(Path file, @Nullable Profile wanted, DocumentValidator validator) {
    try {
      Envelope<Invoice> envelope = InvoiceReading.read(file);
      Invoice invoice = envelope.document();
      Profile used = wanted == null ? Profiles.claimedBy(invoice) : wanted;
      ValidationReport report = validator.validate(envelope, used);
      String name = file.toString();
      return new Verdict(
          json
              ? JsonLines.validated(name, invoice, used, report)
              : text(name, invoice, used, report),
          report.isValid());
    } catch (UnreadableException e) {
      Unreadable reason = e.reason();
      String name = file.toString();
      return new Verdict(json ? JsonLines.unreadable(name, reason) : reason.text(name), false);
    }
  }

  private static String text(String file, Invoice invoice, Profile used, ValidationReport report) {
    String coverage =
        report.coverage().stream().map(ValidateCommand::coverage).collect(Collectors.joining(", "));
    StringBuilder text =
        new StringBuilder(file)
            .append(report.isValid() ? ": valid" : ": NOT valid")
            .append(", number ")
            .append(invoice.number())
            .append(", profile ")
            .append(used)
            .append(" (")
            .append(coverage)
            .append(")");
    for (Finding finding : report.violations()) {
      text.append(System.lineSeparator()).append("  ").append(text(finding));
    }
    return text.toString();
  }

  private static String text(Finding finding) {
    return finding.severity()
        + " "
        + finding.rule()
        + (finding.pointer() == null ? "" : " " + finding.pointer())
        + ": "
        + finding.message();
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
