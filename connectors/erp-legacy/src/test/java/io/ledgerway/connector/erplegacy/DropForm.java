package io.ledgerway.connector.erplegacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which an ERP takes files and answers, as its own programs see them. */
enum DropForm {
  CSV("csv", ".csv"),
  FIXED_WIDTH("fixed-width", ".txt");

  private static final Pattern FIELD =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

  private final String layout;
  private final String ending;

  DropForm(String layout, String ending) {
    this.layout = layout;
    this.ending = ending;
  }

  String layout() {
    return layout;
  }

  String ending() {
    return ending;
  }

  List<String> messagesIn(String content) {
    return invoices(content).map(line -> this == CSV ? field(line, 1) : cut(line, 1, 33)).toList();
  }

  List<String> numbersIn(String content) {
    return invoices(content)
        .map(line -> this == CSV ? field(line, 6) : cut(line, 77, 112))
        .toList();
  }

  Charset charset() {
    return this == CSV ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /** The description of the first line of a file. */
  String descriptionIn(String content) {
    String line = content.lines().filter(each -> each.startsWith("L")).findFirst().orElseThrow();
    return this == CSV ? quoted(line, 3) : cut(line, 59, 119);
  }

  /** A field of a record in which fields may stand between quotes. */
  private static String quoted(String line, int index) {
    Matcher fields = FIELD.matcher(line);
    for (int skipped = 0; skipped < index; skipped++) {
      fields.find();
    }
    if (!fields.find()) {
      throw new IllegalArgumentException("A record has no field " + index);
    }
    return fields.group(1) == null ? fields.group(2) : fields.group(1).replace("\"\"", "\"");
  }

  private static Stream<String> invoices(String content) {
    return content.lines().filter(line -> line.startsWith("I"));
  }

  private static String field(String line, int index) {
    return line.split(",")[index];
  }

  private static String cut(String line, int from, int to) {
    return line.substring(from, to).strip();
  }

  String header(String fileId, int sequence) {
    return this == CSV
        ? "H,ERP,LEDGERWAY,APACK," + fileId + "," + sequence + ",2026-11-02T10:00:00Z,1,P"
        : String.format(
            Locale.ROOT,
            "H%-10s01%-20s%-20s%-32s%06d20261102100000P",
            "APACK",
            "ERP",
            "LEDGERWAY",
            fileId,
            sequence);
  }

  String posted(String message) {
    return this == CSV
        ? "A," + message + ",F-1,POSTED,5100,,,2026-11-02T10:00:00Z"
        : String.format(
            Locale.ROOT,
            "A%-32s%-35s%-10s%-20s%-10s%-80s20261102100000",
            message,
            "F-1",
            "POSTED",
            "5100",
            "",
            "");
  }

  String trailer(String... messages) {
    return this == CSV
        ? "T," + messages.length + ",," + hash(messages)
        : String.format(
            Locale.ROOT, "T%06d%09d%s", messages.length, messages.length + 2, hash(messages));
  }

  String lines(String... lines) {
    String end = this == CSV ? "\n" : "\r\n";
    return String.join(end, lines) + end;
  }

  /** A whole answer file. */
  String answers(int sequence, List<String> messages) {
    List<String> lines = new ArrayList<>();
    lines.add(header("file-" + sequence, sequence));
    messages.forEach(message -> lines.add(posted(message)));
    lines.add(trailer(messages.toArray(new String[0])));
    return lines(lines.toArray(new String[0]));
  }

  static String hash(String... messages) {
    try {
      byte[] joined = String.join("\n", Arrays.asList(messages)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
