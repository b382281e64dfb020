package io.ledgerway.examples.hybriderp.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Generates synthetic invoices and credit notes for the companies of {@link SampleMasters}.
 *
 * <p>Documents in currencies with two decimals claim EN 16931 and keep its rules; the others are
 * plain UBL.
 */
public final class InvoiceGenerator {
  private final Path folder;
  private final int digits;
  private final List<GeneratedFile> files = new ArrayList<>();

  private InvoiceGenerator(Path folder, int digits) {
    this.folder = folder;
    this.digits = digits;
  }

  /**
   * Writes the documents, and if wanted one of every kind that must not simply be paid.
   *
   * @param count how many good documents
   * @param seed the same seed gives the same bytes
   * @param out folder to write into; created if absent
   * @param faults whether documents follow that are refused, held, sent back or unreadable
   * @return what was written, in the order of the file names
   * @throws IOException if the folder cannot be written
   */
  public static List<GeneratedFile> generate(int count, long seed, Path out, boolean faults)
      throws IOException {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1");
    }
    Files.createDirectories(out);
    int digits =
        Math.max(
            3,
            Integer.toString(count).length() + (Integer.toString(count).startsWith("9") ? 1 : 0));
    InvoiceGenerator generator = new InvoiceGenerator(out, digits);
    DocumentSource source = new DocumentSource(seed);
    List<SampleDocument> originals = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      SampleDocument document = source.next();
      generator.good(i, document);
      if (originals.size() < 2) {
        originals.add(document);
      }
    }
    if (faults) {
      new FaultyFiles(generator, source, originals).write();
    }
    return List.copyOf(generator.files);
  }

  private void good(int position, SampleDocument document) throws IOException {
    String file = goodName(position, document);
    write(file, UblWriter.write(document));
    files.add(
        new GeneratedFile(file, document.number(), document.isCredit() ? "NETTED" : "PAID", null));
  }

  private String goodName(int position, SampleDocument document) {
    return String.format(Locale.ROOT, "%0" + digits + "d-%s.xml", position, document.number());
  }

  /** The name of a file that sorts behind all good ones. */
  String faultName(int position, String text) {
    return String.format(Locale.ROOT, "9%0" + (digits - 1) + "d-%s.xml", position, text);
  }

  void write(String file, String content) throws IOException {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  void write(String file, byte[] content) throws IOException {
    Files.write(folder.resolve(file), content);
  }

  void expect(GeneratedFile file) {
    files.add(file);
  }
}
