package io.ledgerway.testkit.counterparty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invoice files for tests, written with string joining alone. */
final class InvoiceFiles {
  private InvoiceFiles() {}

  static String invoice(String messageId, String number, String currency, String gross) {
    return String.join(
        "\n",
        String.join(
            ",",
            "I",
            messageId,
            "PL01",
            "S-1001",
            "INVOICE",
            "380",
            number,
            "20261030",
            "20261130",
            currency,
            gross,
            gross,
            "0.00",
            "EXTERNALLY_PAID",
            "PO-1",
            "aa"),
        "X," + messageId + ",S,0," + gross + ",0.00",
        "L," + messageId + ",1,\"Paper, A4 \"\"white\"\"\",1,C62," + gross + ",");
  }

  static String file(int sequence, String sums, String... invoices) {
    List<String> ids = Arrays.stream(invoices).map(invoice -> invoice.split(",", 3)[1]).toList();
    String header =
        "H,LEDGERWAY,ERP,APINV,FILE-"
            + sequence
            + ","
            + sequence
            + ",2026-11-02T10:00:00+01:00,1,T";
    String trailer = "T," + ids.size() + "," + sums + "," + sha256(String.join("\n", ids));
    return Stream.of(Stream.of(header), Arrays.stream(invoices), Stream.of(trailer))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static String name(int sequence) {
    return String.format(Locale.ROOT, "LEDGERWAY_APINV_PL01_20261102100000_%06d.csv", sequence);
  }

  static void deliver(Path folder, String name, String content) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
