package io.ledgerway.testkit.counterparty.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes one comma separated record with the quoting of RFC 4180. */
public final class CsvRecord {
  private CsvRecord() {}

  public static String of(String... fields) {
    return Arrays.stream(fields).map(CsvRecord::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
