package io.ledgerway.connector.bankfiles;

import io.ledgerway.testkit.fake.FileDropTarget;
import io.ledgerway.testkit.fake.TargetHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A bank that takes payment files, and whose answers lie in a folder. */
class BankDropTarget extends FileDropTarget {

  private static final Pattern BATCH = Pattern.compile("<PmtInfId>([^<]+)</PmtInfId>");

  private static final Pattern TEXT = Pattern.compile("<Ustrd>([^<]*)</Ustrd>");

  private final Path answers;
  private int files;
  private int entries;

  BankDropTarget(TargetHost host) {
    super(host, "to-bank");
    this.answers = host.folder().resolve("from-bank");
  }

  @Override
  protected List<String> keysIn(String content) {
    return documentsIn(content);
  }

  @Override
  protected List<String> documentsIn(String content) {
    return BATCH.matcher(content).results().map((MatchResult each) -> each.group(1)).toList();
  }

  /** What the receiver of a batch's only payment reads. */
  String remittance(String batch) {
    return files().values().stream()
        .filter(content -> documentsIn(content).contains(batch))
        .flatMap(content -> TEXT.matcher(content).results())
        .map(found -> plain(found.group(1)))
        .findFirst()
        .orElse("");
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /** One more statement. */
  List<String> book(int count) {
    List<String> ids = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int each = 0; each < count; each++) {
      ids.add(nextId());
      text.append(BankMessages.booking(ids.get(each), "1.00", "EUR", "2026-11-03", ""));
    }
    put(BankMessages.statementOf("S-" + files, text.toString()));
    return ids;
  }

  /** One more report about payments. */
  List<String> report(int count) {
    List<String> ids = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      ids.add(nextId());
    }
    put(BankMessages.reportOf("R-" + files, ids));
    return ids;
  }

  /** A statement with one booking. */
  String bookExactly(String amount, String currency, String date, String purpose) {
    String id = nextId();
    put(
        BankMessages.statementOf(
            "S-" + files, BankMessages.booking(id, amount, currency, date, purpose)));
    return id;
  }

  /** One that was cut off. */
  void putBroken(boolean report) {
    String whole =
        report ? BankMessages.reportOf("R", List.of(nextId())) : BankMessages.statementOf("S", "");
    put(whole.substring(0, whole.length() - 20));
  }

  private String nextId() {
    entries++;
    return String.format(Locale.ROOT, "E-%05d", entries);
  }

  private void put(String text) {
    files++;
    try {
      Files.createDirectories(answers);
      Files.writeString(
          answers.resolve(String.format(Locale.ROOT, "ANSWER_%05d.xml", files)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
