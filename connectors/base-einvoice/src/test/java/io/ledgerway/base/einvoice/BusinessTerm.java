package io.ledgerway.base.einvoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A row of MAPPING.md. */
record BusinessTerm(String id, String invoicePath, String creditNotePath, List<String> fields) {

  /** All rows. */
  static List<BusinessTerm> all() throws IOException {
    return Files.readAllLines(Path.of("MAPPING.md")).stream()
        .filter(line -> line.startsWith("| BT-"))
        .map(BusinessTerm::parse)
        .toList();
  }

  private static BusinessTerm parse(String row) {
    String[] cells = row.split("\\|", -1);
    String invoice = code(cells[3]);
    String note = code(cells[4]);
    List<String> fields =
        Arrays.stream(cells[5].split(" or ", -1)).map(BusinessTerm::code).toList();
    return new BusinessTerm(cells[1].strip(), invoice, note.isEmpty() ? invoice : note, fields);
  }

  private static String code(String cell) {
    return cell.replace("`", "").strip();
  }

  String path(boolean creditNote) {
    return creditNote ? creditNotePath : invoicePath;
  }

  @Override
  public String toString() {
    return id;
  }
}
