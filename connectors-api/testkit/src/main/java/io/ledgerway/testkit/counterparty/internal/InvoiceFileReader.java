package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads one invoice file record by record and holds its header and trailer against what is between
 * them.
 */
public final class InvoiceFileReader {
  private static final Set<String> NATURES = Set.of("INVOICE", "CREDIT_NOTE", "DEBIT_NOTE");
  private static final Map<String, Integer> FIELDS =
      Map.of("H", 9, "I", 16, "X", 6, "L", 8, "T", 4);

  private final InvoiceFileName name;
  private final HashTotal hash = new HashTotal();
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private String fileId = "";
  private String mode = "P";
  private String currentMessage = "";
  private boolean ended;
  private boolean started;

  public InvoiceFileReader(InvoiceFileName name) {
    this.name = name;
  }

  /** Takes each invoice as soon as it is read, before the trailer is known to agree. */
  @FunctionalInterface
  public interface Sink {
    void accept(PostingRequest request) throws SQLException;
  }

  public void read(Path file, Sink sink) throws IOException, SQLException, FileRefusedException {
    try (CsvReader records = CsvReader.open(file)) {
      List<String> fields = records.next();
      for (long number = 1; fields != null; number++, fields = records.next()) {
        take(fields, number, sink);
      }
    } catch (CharacterCodingException wrong) {
      throw new FileRefusedException("ENCODING", "The file is not UTF-8.");
    }
    if (!ended) {
      throw new FileRefusedException("TRAILER_MISSING", "The file ends without its trailer.");
    }
  }

  /** The file id of the header, empty as long as no header was read. */
  public String fileId() {
    return fileId;
  }

  /** P or T, as the header says. */
  public String mode() {
    return mode;
  }

  private void take(List<String> fields, long number, Sink sink)
      throws SQLException, FileRefusedException {
    String kind = fields.get(0);
    Integer expected = FIELDS.get(kind);
    if (expected == null || fields.size() != expected) {
      throw malformed(number, "is of no known kind or has the wrong number of fields");
    }
    if (ended || kind.equals("H") == started) {
      throw malformed(number, "stands where it must not");
    }
    if (fields.stream()
        .limit(kind.equals("I") || kind.equals("H") ? 7 : 0)
        .anyMatch(f -> f.length() > 200)) {
      throw malformed(number, "has a key of more than 200 characters");
    }
    switch (kind) {
      case "H" -> header(fields);
      case "I" -> sink.accept(invoice(fields, number));
      case "T" -> trailer(fields);
      default -> {
        if (currentMessage.isEmpty() || !fields.get(1).equals(currentMessage)) {
          throw malformed(number, "belongs to no invoice before it");
        }
      }
    }
  }

  private void header(List<String> fields) throws FileRefusedException {
    started = true;
    fileId = fields.get(4);
    boolean agrees =
        fields.get(3).equals("APINV")
            && fields.get(7).equals("1")
            && fields.get(8).matches("[PT]")
            && fields.get(5).matches("[0-9]{1,18}")
            && Long.parseLong(fields.get(5)) == name.sequence();
    if (!agrees) {
      throw new FileRefusedException(
          "HEADER_MISMATCH",
          "The header does not agree with the file name, or names no version 1 APINV file.");
    }
    mode = fields.get(8);
  }

  private PostingRequest invoice(List<String> fields, long number) throws FileRefusedException {
    currentMessage = fields.get(1);
    if (currentMessage.isEmpty()) {
      throw malformed(number, "has no message id");
    }
    if (!fields.get(2).equals(name.company())) {
      throw malformed(number, "is for another company than the file");
    }
    if (!NATURES.contains(fields.get(4)) || !fields.get(9).matches("[A-Z]{3}")) {
      throw malformed(number, "has an unknown nature or no currency");
    }
    BigDecimal gross = amount(fields.get(10), number);
    amount(fields.get(11), number);
    amount(fields.get(12), number);
    hash.add(currentMessage);
    sums.merge(fields.get(9), gross, BigDecimal::add);
    return new PostingRequest(
        currentMessage,
        fields.get(2),
        fields.get(3),
        fields.get(4),
        fields.get(6),
        fields.get(9),
        gross,
        name.archivedName());
  }

  private static BigDecimal amount(String text, long number) throws FileRefusedException {
    if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")) {
      throw malformed(number, "has an amount that is no plain decimal");
    }
    return new BigDecimal(text);
  }

  private void trailer(List<String> fields) throws FileRefusedException {
    ended = true;
    if (!fields.get(1).equals(Long.toString(hash.count()))) {
      throw new FileRefusedException(
          "TRAILER_COUNT", "The trailer counts other invoices than the file holds.");
    }
    if (!sameSums(fields.get(2))) {
      throw new FileRefusedException(
          "TRAILER_SUM", "The sums of the trailer are not those of the invoices.");
    }
    if (!fields.get(3).equals(hash.hex())) {
      throw new FileRefusedException(
          "TRAILER_HASH", "The hash total of the trailer is not that of the ids.");
    }
  }

  private boolean sameSums(String text) {
    String ours = text(sums);
    Map<String, BigDecimal> theirs = new TreeMap<>();
    for (String sum : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      if (!sum.matches("[A-Z]{3}=-?[0-9]{1,24}(\\.[0-9]{1,6})?")) {
        return false;
      }
      if (theirs.put(sum.substring(0, 3), new BigDecimal(sum.substring(4))) != null) {
        return false;
      }
    }
    return ours.equals(text(theirs));
  }

  private static String text(Map<String, BigDecimal> sums) {
    return sums.entrySet().stream()
        .map(
            sum ->
                sum.getKey()
                    + "="
                    + MinorUnits.scaled(sum.getValue(), sum.getKey()).toPlainString())
        .collect(Collectors.joining(";"));
  }

  private static FileRefusedException malformed(long number, String what) {
    return new FileRefusedException("MALFORMED", "Record " + number + " " + what + ".");
  }
}
