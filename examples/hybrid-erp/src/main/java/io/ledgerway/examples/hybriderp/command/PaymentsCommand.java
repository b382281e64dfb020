package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.base.bankformats.NachaFile;
import io.ledgerway.base.bankformats.NachaRefused;
import io.ledgerway.base.bankformats.NachaResult;
import io.ledgerway.base.bankformats.NachaTrace;
import io.ledgerway.base.bankformats.NachaWriter;
import io.ledgerway.base.iso20022.Pain001Refused;
import io.ledgerway.base.iso20022.Pain001Writer;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.examples.hybriderp.payments.InstructionLines;
import io.ledgerway.examples.hybriderp.payments.OriginatorFile;
import io.ledgerway.examples.hybriderp.payments.PaymentBatches;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Finding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a payment file from canonical instructions. */
@Command(
    name = "payments",
    description = {
      "Writes a payment file from canonical payment instructions.",
      "Says what was lost and, of NACHA, the trace numbers that returns will name: keep them."
    },
    footer = "Exit code: 0 written, 1 refused and nothing written, 2 wrong usage.")
final class PaymentsCommand implements Callable<Integer> {

  private static final String NACHA = "nacha";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "pain.001.001.09|pain.001.001.03|nacha",
      description = "The format.")
  String format = "";

  @Option(
      names = "--profile",
      paramLabel = "generic|sepa|sepa-instant|cgi-mp|cbpr-plus",
      description = "What the bank asks for on top of pain.001; generic by default.")
  String profile = "generic";

  @Option(
      names = "--originator",
      paramLabel = "FILE",
      description = "Properties that the bank gave for NACHA: immediate-destination, odfi …")
  @Nullable Path originator;

  @Option(
      names = "--created-at",
      paramLabel = "TIME",
      description = "When the file is made, as 2026-03-02T08:00:00Z; now by default.")
  @Nullable Instant createdAt;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  Path target = Path.of("");

  @Parameters(paramLabel = "INSTRUCTIONS", description = "Canonical envelopes, one a line.")
  Path source = Path.of("");

  @Spec CommandSpec spec = CommandSpec.create();

  /** What the file can't carry, and the trace numbers of formats that give them. */
  private record Written(List<Finding> losses, List<NachaTrace> traces) {}

  /** Writes one format. */
  private interface Form {
    Written write(OutputStream out);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(source)) {
      throw new WrongUsageException("there is no file " + source);
    }
    if (Files.exists(target)) {
      throw new WrongUsageException(target + " is there already: a payment file is never replaced");
    }
    requireKnownForm();
    PrintWriter err = spec.commandLine().getErr();
    InstructionLines lines = InstructionLines.read(source);
    if (!lines.refused().isEmpty()) {
      lines.refused().forEach(each -> err.println("line " + each.line() + ": " + each.message()));
      err.println("error: nothing was written");
      return 1;
    }
    if (lines.instructions().isEmpty()) {
      throw new WrongUsageException(source + " holds no payment instruction");
    }
    Instant at = createdAt == null ? Clock.systemUTC().instant() : createdAt;
    List<SealedBatch> batches = PaymentBatches.seal(lines.instructions(), at);
    try {
      Written written = write(form(batches, at));
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          JsonLines.paid(source.toString(), target.toString(), written.losses(), written.traces()));
      out.flush();
      return 0;
    } catch (Pain001Refused e) {
      return refuse(e.findings(), err);
    } catch (NachaRefused e) {
      return refuse(e.findings(), err);
    }
  }

  private void requireKnownForm() {
    boolean nacha = format.equals(NACHA);
    if (!nacha
        && !format.equals(PaymentProfile.PAIN_001_03)
        && !format.equals(PaymentProfile.PAIN_001_09)) {
      throw new WrongUsageException("there is no format " + format);
    }
    profile();
    if (nacha == (originator == null)) {
      throw new WrongUsageException("--originator FILE belongs to --format nacha, and it alone");
    }
  }

  private PaymentProfile profile() {
    return PaymentProfile.named(profile.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new WrongUsageException("there is no profile " + profile));
  }

  private Form form(List<SealedBatch> batches, Instant at) throws IOException {
    if (originator != null) {
      LocalDateTime made = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
      NachaFile file = new NachaFile(OriginatorFile.read(originator), made, 'A', 1, batches);
      return out -> {
        NachaResult result = NachaWriter.write(file, out);
        return new Written(result.losses(), result.traces());
      };
    }
    PaymentProfile chosen = profile();
    PaymentFile file =
        new PaymentFile(
            PaymentBatches.messageId(batches),
            at,
            batches.get(0).batch().initiatingParty(),
            batches);
    return out ->
        new Written(Pain001Writer.write(file, chosen.in(format), out).losses(), List.of());
  }

  /** Under a temporary name first: whoever watches the folder sees the whole file or none. */
  private Written write(Form form) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".payments", ".tmp");
    try {
      Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        written = form.write(out);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static int refuse(List<Finding> findings, PrintWriter err) {
    for (Finding each : findings) {
      err.println(each.rule() + " " + each.pointer() + ": " + each.message());
    }
    err.println("error: nothing was written");
    return 1;
  }
}
