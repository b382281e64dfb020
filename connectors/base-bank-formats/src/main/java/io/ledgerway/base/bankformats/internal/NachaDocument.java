package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.NachaFile;
import io.ledgerway.base.bankformats.NachaOriginator;
import io.ledgerway.base.bankformats.NachaResult;
import io.ledgerway.base.bankformats.NachaTrace;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.PaymentDetails;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a checked file, record by record. */
public final class NachaDocument {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
  private static final ExtensionKey ACCOUNT_TYPE = ExtensionKey.of("nacha", "accountType");
  private static final int RECORD = 94;
  private static final int BLOCKING = 10;
  private static final String CREDITS_ONLY = "220";

  private final NachaFile file;
  private final OutputStream out;
  private final NachaText texts = new NachaText();
  private final List<NachaTrace> traces = new ArrayList<>();
  private final NachaSums sums = new NachaSums();
  private long lines;
  private int sequence;

  /**
   * A document.
   *
   * @param file what to write, checked
   * @param out where to
   */
  public NachaDocument(NachaFile file, OutputStream out) {
    this.file = file;
    this.out = new BufferedOutputStream(out);
    this.sequence = file.firstSequence();
  }

  /** What tells the payment to its receiver, and comes back with a return. */
  static @Nullable String identification(PaymentInstruction instruction) {
    String alias = instruction.ids().shortAlias();
    return alias == null ? instruction.ids().endToEndId() : alias;
  }

  /**
   * CHECKING or SAVINGS, as the extension {@code nacha/accountType} says; null when it does not.
   */
  static @Nullable String accountType(BankAccount account) {
    ExtensionValue type = account.extensions().values().get(ACCOUNT_TYPE);
    if (type == null) {
      return null;
    }
    return type.value() instanceof JsonValue.StringValue text ? text.text() : "";
  }

  /**
   * Writes the document.
   *
   * @return what was written
   */
  public NachaResult write() {
    fileHeader(file.originator());
    for (int i = 0; i < file.batches().size(); i++) {
      batch(file.batches().get(i), i + 1, "/batches/" + i);
    }
    fileControl();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NachaResult(
        traces.size(),
        Math.toIntExact(sums.lines() - traces.size()),
        new BigDecimal(sums.credits()).movePointLeft(2),
        sums.hash(),
        traces,
        texts.losses());
  }

  private void fileHeader(NachaOriginator from) {
    line(
        "101"
            + right(from.immediateDestination(), 10)
            + right(from.immediateOrigin(), 10)
            + DAY.format(file.createdAt())
            + TIME.format(file.createdAt())
            + file.modifier()
            + "094101"
            + text(from.destinationName(), 23, "/originator/destinationName")
            + text(from.originName(), 23, "/originator/originName")
            + left("", 8));
  }

  private void batch(SealedBatch sealed, int number, String at) {
    NachaOriginator from = file.originator();
    String entryClass = Objects.requireNonNull(sealed.batch().type().localInstrument());
    String discretionary = from.discretionaryData();
    line(
        "5"
            + CREDITS_ONLY
            + text(from.companyName(), 16, "/originator/companyName")
            + (discretionary == null
                ? left("", 20)
                : text(discretionary, 20, "/originator/discretionaryData"))
            + left(from.companyId(), 10)
            + entryClass
            + left(from.entryDescription(), 10)
            + left("", 6)
            + DAY.format(sealed.batch().executionDate())
            + "   1"
            + from.odfi()
            + digits(number, 7));
    NachaSums ofBatch = new NachaSums();
    for (int i = 0; i < sealed.instructions().size(); i++) {
      entry(sealed.instructions().get(i), entryClass, ofBatch, at + "/instructions/" + i);
    }
    line(
        "8"
            + CREDITS_ONLY
            + digits(ofBatch.lines(), 6)
            + ofBatch.hash()
            + ofBatch.debits12()
            + ofBatch.credits12()
            + left(from.companyId(), 10)
            + left("", 25)
            + from.odfi()
            + digits(number, 7));
    sums.add(ofBatch);
  }

  private void entry(
      PaymentInstruction instruction, String entryClass, NachaSums ofBatch, String at) {
    BankAccount account = Objects.requireNonNull(instruction.creditor().account());
    String routing = Objects.requireNonNull(account.clearing()).memberId();
    long cents =
        Objects.requireNonNull(instruction.amount()).amount().movePointRight(2).longValueExact();
    boolean many = entryClass.equals("CTX");
    List<String> addenda =
        NachaAddenda.texts(instruction.remittance(), many, texts, at + "/remittance");
    String trace = file.originator().odfi() + digits(sequence, 7);
    leftOut(instruction, at);
    String name = Objects.requireNonNull(instruction.creditor().party().name());
    String nameAt = at + "/creditor/party/name";
    line(
        "6"
            + ("SAVINGS".equals(accountType(account)) ? "32" : "22")
            + routing
            + left(Objects.requireNonNull(account.accountNumber()).value(), 17)
            + digits(cents, 10)
            + left(Objects.requireNonNull(identification(instruction)), 15)
            + (many
                ? digits(addenda.size(), 4) + text(name, 16, nameAt) + "  "
                : text(name, 22, nameAt))
            + "  "
            + (addenda.isEmpty() ? "0" : "1")
            + trace);
    for (int i = 0; i < addenda.size(); i++) {
      line("705" + left(addenda.get(i), 80) + digits(i + 1, 4) + digits(sequence, 7));
    }
    ofBatch.addEntry(routing.substring(0, 8), 0, cents);
    ofBatch.addLines(1 + addenda.size());
    traces.add(new NachaTrace(trace, Objects.requireNonNull(instruction.id())));
    sequence++;
  }

  /** Says which parts of an instruction have no place in an entry. */
  private void leftOut(PaymentInstruction instruction, String at) {
    lost(!instruction.debtor().ultimate().equals(Party.EMPTY), at + "/debtor/ultimate");
    lost(!instruction.creditor().ultimate().equals(Party.EMPTY), at + "/creditor/ultimate");
    lost(!instruction.details().equals(PaymentDetails.EMPTY), at + "/details");
    lost(instruction.type().purpose() != null, at + "/type/purpose");
    lost(
        instruction.ids().shortAlias() != null && instruction.ids().endToEndId() != null,
        at + "/ids/endToEndId");
  }

  private void lost(boolean present, String at) {
    if (present) {
      texts.lost("NACHA-LEFT-OUT", at, "There is no place for it in an entry; it was left out.");
    }
  }

  private void fileControl() {
    long blocks = (lines + BLOCKING) / BLOCKING;
    line(
        "9"
            + digits(file.batches().size(), 6)
            + digits(blocks, 6)
            + digits(sums.lines(), 8)
            + sums.hash()
            + sums.debits12()
            + sums.credits12()
            + left("", 39));
    while (lines % BLOCKING != 0) {
      line("9".repeat(RECORD));
    }
  }

  private void line(String record) {
    if (record.length() != RECORD) {
      throw new IllegalStateException("A record has " + record.length() + " characters, not 94");
    }
    try {
      out.write(record.getBytes(StandardCharsets.US_ASCII));
      out.write('\r');
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines++;
  }

  private String text(String text, int width, String at) {
    return left(texts.of(text, width, at), width);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  static String digits(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
