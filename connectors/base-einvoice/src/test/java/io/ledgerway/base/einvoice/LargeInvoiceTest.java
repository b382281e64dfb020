package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.invoice.Invoice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeInvoiceTest {

  private static final int LINES = 50_000;

  @TempDir Path folder;

  /** Reads a file in a process of its own, whose heap is small. */
  static final class SmallHeap {

    private SmallHeap() {}

    /** Prints the number of lines of the file that is named first. */
    public static void main(String[] arguments) throws IOException {
      try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
        Invoice invoice = UblReader.read(in, UblOptions.of(null)).invoice();
        System.out.print(invoice.lines().size());
      }
    }
  }

  private Path largeFile() throws IOException {
    Path file = folder.resolve("large.xml");
    try (InputStream in =
            LargeInvoiceTest.class.getResourceAsStream("/invoice/every-term.ubl.xml");
        Writer writer = new BufferedWriter(Files.newBufferedWriter(file))) {
      String one = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int from = one.indexOf("<cac:InvoiceLine>");
      int end = one.indexOf("</Invoice>");
      writer.write(one.substring(0, from));
      for (int i = 0; i < LINES; i++) {
        writer.write(one.substring(from, end).replace("<cbc:ID>1<", "<cbc:ID>" + i + "<"));
      }
      writer.write(one.substring(end));
    }
    return file;
  }

  @Test
  void readsFiftyThousandLinesInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                largeFile().toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).isEqualTo(Integer.toString(LINES));
  }
}
