package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.TextLimits;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading statements: the header of a message, its statement, and the entry that waits
 * for its details. A statement waits at its last page, as the next message may be a further one.
 */
public final class MtMessages {

  private final MtFields fields;
  private final Deviations deviations;
  private final MtEvents events = new MtEvents();
  private final ItemQueue<StatementItem> items;
  private @Nullable MtHeader header;
  private @Nullable MtStatement statement;
  private @Nullable MtEntry entry;
  private @Nullable AccountNumber lastAccount;
  private @Nullable StatementBalance lastClosing;
  private boolean entryMissing;

  /** Whether the message has begun or continued its statement. */
  private boolean inStatement;

  /** Whether nothing further of the message can be read. */
  private boolean unreadable;

  private boolean begun;
  private boolean ended;

  /**
   * The messages of a file.
   *
   * @param lines its lines
   * @param limits what it may ask for
   * @param deviations where deviations go
   */
  public MtMessages(Lines lines, TextLimits limits, Deviations deviations) {
    this.fields = new MtFields(lines, limits, deviations);
    this.deviations = deviations;
    this.items = new ItemQueue<>(deviations, remark -> remark);
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one
   */
  public @Nullable StatementItem next() {
    while (true) {
      StatementItem item = items.poll();
      if (item != null || ended) {
        return item;
      }
      step();
    }
  }

  private void step() {
    MtField field = fields.next();
    if (field == null) {
      endOfFile();
      return;
    }
    if (!field.tag().equals("86")) {
      flush(List.of());
    }
    if (field.isEnd()) {
      end(field);
      return;
    }
    begun = true;
    if (header == null) {
      header = new MtHeader(field.line());
    }
    if (!unreadable) {
      try {
        take(field, header);
      } catch (BankFormatProblem problem) {
        deviations.refuse(problem);
        unreadable = true;
      }
    }
  }

  private void take(MtField field, MtHeader of) {
    switch (field.tag()) {
      case "60F", "60M" -> opening(field, of);
      case "61" -> entry(field, of);
      case "86" -> information(field);
      case "62F", "62M" -> closing(field, of);
      case "64", "65" -> available(field);
      case "90D", "90C" -> statement(field, of).totals.read(field, deviations);
      default -> of.read(field, deviations);
    }
  }

  private void opening(MtField field, MtHeader of) {
    MtStatement open = statement;
    if (inStatement) {
      deviations.refuse(
          "MT940-FIELD",
          field.line(),
          field.name(),
          "a second opening balance was passed over. Have the file corrected.");
      return;
    }
    CurrencyCode currency = MtBalance.currency(field);
    StatementBalance balance = MtBalance.of(field, deviations);
    AccountNumber account = of.account(currency);
    of.requireComplete(deviations);
    boolean furtherPage = field.tag().equals("60M");
    if (furtherPage && open != null && open.isFollowedBy(of, account, balance)) {
      open.nextPage(of);
      inStatement = true;
      return;
    }
    boolean gap = pageMissing(field, furtherPage, open);
    finish();
    boolean known = account.equals(lastAccount) && lastClosing != null && balance != null;
    MtStatement begins = new MtStatement(of, currency, balance, "942".equals(fields.kind()));
    if (gap && furtherPage) {
      begins.gap(true);
    } else if (known && !furtherPage) {
      begins.gap(!sameBalance(lastClosing, balance));
    }
    begin(begins);
  }

  private static boolean sameBalance(
      @Nullable StatementBalance one, @Nullable StatementBalance other) {
    return one != null
        && other != null
        && one.amount().currency().equals(other.amount().currency())
        && Balances.signed(one).compareTo(Balances.signed(other)) == 0;
  }

  private boolean pageMissing(MtField field, boolean furtherPage, @Nullable MtStatement open) {
    boolean missing = furtherPage || (open != null && open.goesOn());
    if (missing) {
      deviations.tolerate(
          "MT940-PAGES",
          field.line(),
          field.name(),
          "the pages of a statement do not follow each other; each part stands for itself.");
      if (open != null && open.goesOn()) {
        open.gap(true);
      }
    }
    return missing;
  }

  private void begin(MtStatement begins) {
    statement = begins;
    inStatement = true;
    events.beginStatement();
    items.add(begins.header());
  }

  /** The open statement; an interim report begins with its first entry, as it has no balances. */
  private MtStatement statement(MtField field, MtHeader of) {
    if (inStatement && statement != null) {
      return statement;
    }
    CurrencyCode currency = of.currency();
    if (currency == null || !(of.isInterim() || "942".equals(fields.kind()))) {
      throw new BankFormatProblem(
          "MT940-MISSING",
          field.line(),
          ":60F:",
          "the message has neither an opening balance nor the fields of an interim report, so its"
              + " currency is not known. Have the file corrected.");
    }
    finish();
    of.requireComplete(deviations);
    MtStatement begins = new MtStatement(of, currency, null, true);
    begin(begins);
    return begins;
  }

  private void entry(MtField field, MtHeader of) {
    MtStatement in = statement(field, of);
    if (in.isClosed()) {
      deviations.tolerate(
          "MT940-FIELD",
          field.line(),
          field.name(),
          "an entry stands behind the closing balance; it was taken.");
    }
    entry = MtEntry.of(field, in.currency(), deviations);
    if (entry != null && entry.expected() && !in.isInterim()) {
      deviations.refuse(
          "MT940-ENTRY",
          field.line(),
          field.name(),
          "an expected entry (EC, ED) is no booking, so it is missing in this statement.");
      entry = null;
    }
    entryMissing = entry == null;
  }

  private void information(MtField field) {
    checkLength(field);
    if (entry != null) {
      flush(field.lines());
    } else if (entryMissing) {
      entryMissing = false;
    } else if (inStatement && statement != null) {
      statement.information(String.join("\n", field.lines()));
    } else if (header != null) {
      header.kept.add("information", String.join("\n", field.lines()));
    }
  }

  private void checkLength(MtField field) {
    if (field.lines().size() > 6 || field.lines().stream().anyMatch(line -> line.length() > 65)) {
      deviations.tolerate(
          "MT940-LENGTH",
          field.line(),
          field.name(),
          "the details are more than 6 lines of 65 characters; all were taken.");
    }
  }

  private void flush(List<String> information) {
    MtEntry complete = entry;
    MtStatement in = statement;
    entry = null;
    entryMissing = false;
    if (complete != null && in != null) {
      in.count(complete);
      items.add(new StatementItem.Event(events.event(in, complete, information)));
    }
  }

  private void closing(MtField field, MtHeader of) {
    statement(field, of).close(MtBalance.of(field, deviations), field.tag().equals("62F"));
  }

  private void available(MtField field) {
    StatementBalance balance = MtBalance.of(field, deviations);
    if (inStatement && statement != null && balance != null) {
      statement.available(balance);
    }
  }

  private void end(MtField field) {
    MtHeader of = header;
    header = null;
    if (of == null || unreadable) {
      unreadable = false;
      inStatement = false;
      return;
    }
    MtStatement open;
    try {
      open = statement(field, of);
    } catch (BankFormatProblem problem) {
      deviations.refuse(problem);
      return;
    } finally {
      inStatement = false;
    }
    if (open.isInterim()) {
      endInterim(field, open);
    } else if (!open.isClosed()) {
      deviations.refuse(
          "MT940-MISSING",
          field.line(),
          ":62F:",
          "the statement has no closing balance, so entries may be missing. Fetch the file again.");
      finish();
    } else if (!open.goesOn()) {
      finish();
    }
  }

  private void endInterim(MtField field, MtStatement open) {
    if (open.holdsAll() && !open.totals.agree()) {
      deviations.refuse(
          "MT940-TOTALS",
          field.line(),
          ":90D:",
          "number or sum of the entries is not what the bank counted. Ask the bank for the"
              + " report.");
    }
    finish();
  }

  private void finish() {
    if (statement != null) {
      items.add(statement.footer());
      lastAccount = statement.account();
      lastClosing = statement.isInterim() ? null : statement.closing();
      statement = null;
    }
  }

  private void endOfFile() {
    if (statement != null && statement.goesOn()) {
      statement.gap(true);
      deviations.tolerate(
          "MT940-PAGES",
          fields.line(),
          ":62M:",
          "the last page of the statement is missing. Fetch the further file.");
    }
    finish();
    ended = true;
    if (!begun) {
      throw new BankFormatProblem(
          "MT940-MISSING", 1, null, "the file holds no message. Is this an MT940 or MT942?");
    }
  }
}
