package io.ledgerway.examples.hybriderp.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Regenerates the sample that is shipped with the example. */
public final class SampleFolder {
  private static final int GOOD_DOCUMENTS = 50;
  private static final long SEED = 20_261_102L;

  private SampleFolder() {}

  /**
   * Writes the sample, and what is expected of it.
   *
   * @param sample folder of the invoices
   * @param readme file that tells people what has to become of them
   * @param expected file that tells it to tests
   * @throws IOException if any of them cannot be written
   */
  public static void write(Path sample, Path readme, Path expected) throws IOException {
    List<GeneratedFile> files = InvoiceGenerator.generate(GOOD_DOCUMENTS, SEED, sample, true);
    Files.writeString(readme, readme(files));
    Files.writeString(expected, json(files));
  }

  /**
   * Regenerates the shipped files.
   *
   * @param arguments the folder of the invoices, the file for people, the file for tests
   * @throws IOException if any of them cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private static String readme(List<GeneratedFile> files) {
    String head =
        """
        # Sample invoices

        Synthetic documents in the folder `sample`, for the companies in `config.json`. A credit note that is
        NETTED reduces the payment of its supplier; UNREADABLE files have no number. The files are generated
        with a fixed seed by `SampleFolder`, and a test compares them.

        | file | number | end state | reason |
        |---|---|---|---|
        """;
    return files.stream()
        .map(
            file ->
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        file.file(), shown(file.number()), file.state(), shown(file.reason())))
        .collect(Collectors.joining("", head, ""));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String json(List<GeneratedFile> files) {
    return files.stream()
        .map(
            file ->
                "  {\"file\": %s, \"number\": %s, \"state\": %s, \"reason\": %s}"
                    .formatted(
                        quoted(file.file()),
                        quoted(file.number()),
                        quoted(file.state()),
                        quoted(file.reason())))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : '"' + text + '"';
  }
}
