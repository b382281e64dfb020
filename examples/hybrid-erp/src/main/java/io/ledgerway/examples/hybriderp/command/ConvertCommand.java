package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.base.einvoice.AttachmentSink;
import io.ledgerway.base.einvoice.AttachmentSource;
import io.ledgerway.model.v1.value.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes documents in another form. */
@Command(
    name = "convert",
    description = "Writes documents in another form.",
    footer = "Exit code: 0 all converted, 1 some are not, 2 wrong usage.")
final class ConvertCommand implements Callable<Integer> {

  /** What is to be said about one file. */
  private record Converted(String line, boolean done) {}

  @Option(
      names = "--to",
      required = true,
      paramLabel = "json|ubl",
      description = "The form: json is the canonical envelope.")
  String target = "json";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; needed for more than one file.")
  @Nullable Path folder;

  @Option(names = "--strict", description = "Refuse what the form can't carry whole.")
  boolean strict;

  @Option(
      names = "--attachments",
      paramLabel = "DIR",
      description =
          "Where embedded files go to, and where they are taken from for ubl; each is named by its"
              + " SHA-256. Without it only a conversion from UBL to UBL keeps them.")
  @Nullable Path attachments;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "UBL invoices and credit notes, or canonical JSON.")
  List<Path> files = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  private boolean allDone = true;

  @Override
  public Integer call() throws IOException {
    Path given = attachments;
    if (given != null) {
      Files.createDirectories(given);
      return convertAll(new EmbeddedFiles(given), new EmbeddedFiles(given));
    }
    if (!target.equals("ubl")) {
      return convertAll(AttachmentSink.DISCARD, AttachmentSource.NONE);
    }
    Path passing = Files.createTempDirectory("embedded");
    try {
      return convertAll(new EmbeddedFiles(passing), new EmbeddedFiles(passing));
    } finally {
      delete(passing);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private int convertAll(AttachmentSink embedded, AttachmentSource source) throws IOException {
    InvoiceForm form = InvoiceForm.of(target, strict, source);
    List<Path> all = FileArguments.expand(files);
    Path to = folder;
    if (to == null) {
      boolean one = files.size() == 1 && !Files.isDirectory(files.get(0));
      if (!one) {
        throw new WrongUsageException("more than one file needs --out DIR");
      }
      return print(all.get(0), form, embedded);
    }
    requireDifferentNames(all);
    Files.createDirectories(to);
    PrintWriter out = spec.commandLine().getOut();
    allDone = true;
    InOrder.run(
        all,
        file -> convert(file, to, form, embedded),
        converted -> {
          out.println(converted.line());
          allDone &= converted.done();
        });
    out.flush();
    return allDone ? 0 : 1;
  }

  private static void requireDifferentNames(List<Path> all) {
    Set<String> names = new HashSet<>();
    for (Path file : all) {
      if (!names.add(file.getFileName().toString())) {
        throw new WrongUsageException("two files are named " + file.getFileName());
      }
    }
  }

  /** Prints one document; losses go to the error output, one JSON object a line. */
  private int print(Path file, InvoiceForm form, AttachmentSink embedded) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      List<Finding> losses = form.write(InvoiceReading.read(file, embedded), written);
      spec.commandLine().getOut().print(written.toString(StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
      losses.forEach(loss -> err.println(JsonLines.loss(file.toString(), loss)));
      return 0;
    } catch (UnreadableException e) {
      err.println("error: " + e.reason().text(file.toString()));
      return 1;
    }
  }

  private static Converted convert(
      Path file, Path folder, InvoiceForm form, AttachmentSink embedded) {
    Path target = folder.resolve(file.getFileName() + form.suffix());
    String name = file.toString();
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      List<Finding> losses = form.write(InvoiceReading.read(file, embedded), written);
      try (OutputStream out = Files.newOutputStream(target)) {
        written.writeTo(out);
      }
      return new Converted(JsonLines.converted(name, target.toString(), losses), true);
    } catch (UnreadableException e) {
      return new Converted(JsonLines.unreadable(name, e.reason()), false);
    } catch (IOException e) {
      String message = "the result can't be written: check permissions and free space";
      Unreadable reason = new Unreadable("IO", null, null, message);
      return new Converted(JsonLines.unreadable(name, reason), false);
    }
  }
}
