package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.TextLimits;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import org.jspecify.annotations.Nullable;

/** The state of reading a BAI2 file: in the file, in a group, in an account. */
public final class BaiFile {

  private final BaiRecords records;
  private final Deviations deviations;
  private final BaiDetail details;
  private final ItemQueue<StatementItem> items;
  private @Nullable BaiCount file;
  private @Nullable BaiCount groupCount;
  private @Nullable BaiGroup group;
  private @Nullable BaiAccount account;

  /** Lines of an account that can't be read. */
  private @Nullable BaiCount unreadable;

  private StatementRef reference = StatementRef.EMPTY;
  private boolean ended;
  private boolean begun;

  /**
   * A file.
   *
   * @param lines its lines
   * @param limits what it may ask for
   * @param deviations where deviations go
   */
  public BaiFile(Lines lines, TextLimits limits, Deviations deviations) {
    this.records = new BaiRecords(lines, limits, deviations);
    this.deviations = deviations;
    this.items = new ItemQueue<>(deviations, remark -> remark);
    this.details = new BaiDetail(deviations);
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
    BaiRecord record = records.next();
    if (record == null) {
      endOfFile();
      return;
    }
    if (record.code().isEmpty()) {
      return;
    }
    if (!begun && !record.code().equals("01")) {
      throw new BankFormatProblem(
          "BAI2-MISSING", record.line(), "01", "the file does not begin as a BAI2 file does.");
    }
    begun = true;
    if (!record.code().equals("16") && record.lacksSlash()) {
      deviations.tolerate(
          "BAI2-SLASH", record.line(), record.code(), "the record does not end with a slash.");
    }
    switch (record.code()) {
      case "01" -> fileHeader(record);
      case "02" -> groupHeader(record);
      case "03" -> accountHeader(record);
      case "16" -> detail(record);
      case "49" -> accountTrailer(record);
      case "98" -> groupTrailer(record);
      case "99" -> fileTrailer(record);
      default -> {
        countLines(record);
        deviations.refuse(
            "BAI2-RECORD", record.line(), record.code(), "the record is unknown; passed over.");
      }
    }
  }

  private void countLines(BaiRecord record) {
    int lines = record.lineCount();
    if (file != null) {
      file.addLines(lines);
    }
    if (groupCount != null) {
      groupCount.addLines(lines);
    }
    if (account != null) {
      account.count.addLines(lines);
    }
    if (unreadable != null) {
      unreadable.addLines(lines);
    }
  }

  private void fileHeader(BaiRecord record) {
    endFile(record.line());
    file = new BaiCount();
    countLines(record);
    String sender = record.next();
    record.next(); // receiver
    String date = record.next();
    record.next(); // time
    String id = record.next();
    record.next(); // record length
    record.next(); // block size
    String version = record.next();
    reference = new StatementRef(sender + "/" + date + "/" + id, null, null);
    if (version.isEmpty()) {
      deviations.tolerate(
          "BAI2-VERSION", record.line(), "01", "the version is missing; 2 was taken.");
    } else if (!version.equals("2")) {
      throw new BankFormatProblem(
          "BAI2-VERSION", record.line(), "01", "only version 2 can be read. Ask the bank for it.");
    }
  }

  private void groupHeader(BaiRecord record) {
    endGroup(record.line());
    groupCount = new BaiCount();
    countLines(record);
    group = BaiGroup.of(record, deviations);
  }

  private void accountHeader(BaiRecord record) {
    endAccount(record.line());
    BaiCount count = new BaiCount();
    try {
      if (group == null) {
        throw new BankFormatProblem(
            "BAI2-MISSING", record.line(), "02", "an account stands in no group.");
      }
      account = new BaiAccount(record, group, reference, deviations);
      details.beginAccount();
      items.add(account.header());
    } catch (BankFormatProblem problem) {
      deviations.refuse(problem);
      unreadable = count;
    }
    countLines(record);
  }

  private void detail(BaiRecord record) {
    countLines(record);
    BaiAccount in = account;
    if (in != null) {
      SettlementEvent event = details.event(record, in);
      if (event != null) {
        items.add(new StatementItem.Event(event));
      }
    } else if (unreadable == null) {
      deviations.refuse(
          "BAI2-MISSING", record.line(), "03", "a detail stands in no account; passed over.");
    }
  }

  private void accountTrailer(BaiRecord record) {
    countLines(record);
    BaiAccount in = account;
    account = null;
    if (in == null) {
      if (unreadable == null) {
        deviations.refuse("BAI2-MISSING", record.line(), "03", "a trailer has no account.");
      } else if (groupCount != null) {
        groupCount.addPart(unreadable);
      }
      unreadable = null;
      return;
    }
    boolean agrees = in.count.agrees(record, false);
    if (!agrees) {
      disagrees(record);
    }
    if (groupCount != null) {
      groupCount.addPart(in.count);
    }
    items.add(in.footer(agrees));
  }

  private void groupTrailer(BaiRecord record) {
    endAccount(record.line());
    countLines(record);
    BaiCount ending = groupCount;
    groupCount = null;
    group = null;
    if (ending == null) {
      deviations.refuse("BAI2-MISSING", record.line(), "02", "a trailer has no group.");
      return;
    }
    if (!ending.agrees(record, true)) {
      disagrees(record);
    }
    if (file != null) {
      file.addPart(ending);
    }
  }

  private void fileTrailer(BaiRecord record) {
    endGroup(record.line());
    countLines(record);
    BaiCount ending = file;
    file = null;
    if (ending == null) {
      deviations.refuse("BAI2-MISSING", record.line(), "01", "a trailer has no file.");
    } else if (!ending.agrees(record, true)) {
      disagrees(record);
    }
  }

  private void disagrees(BaiRecord record) {
    deviations.refuse(
        "BAI2-CONTROL",
        record.line(),
        record.code(),
        "control total or number of records is not what stands in the file, so something may be"
            + " missing. Fetch the file again.");
  }

  private void endAccount(long line) {
    BaiAccount in = account;
    if (in == null && unreadable == null) {
      return;
    }
    missing(line, "49");
    if (groupCount != null) {
      groupCount.addPart(in == null ? new BaiCount() : in.count);
    }
    if (in != null) {
      items.add(in.footer(false));
    }
    account = null;
    unreadable = null;
  }

  private void endGroup(long line) {
    endAccount(line);
    if (groupCount != null) {
      missing(line, "98");
      if (file != null) {
        file.addPart(groupCount);
      }
      groupCount = null;
      group = null;
    }
  }

  private void endFile(long line) {
    endGroup(line);
    if (file != null) {
      missing(line, "99");
      file = null;
    }
  }

  private void missing(long line, String trailer) {
    deviations.refuse(
        "BAI2-MISSING",
        line,
        trailer,
        "the trailer is missing, so something before may be missing too. Fetch the file again.");
  }

  private void endOfFile() {
    if (!begun) {
      throw new BankFormatProblem("BAI2-MISSING", 1, "01", "the file is empty.");
    }
    endFile(records.line());
    ended = true;
  }
}
