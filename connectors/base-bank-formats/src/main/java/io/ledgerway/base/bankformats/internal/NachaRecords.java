package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.NachaItem;
import io.ledgerway.base.bankformats.NachaOptions;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The state of reading a NACHA file: in the file, in a batch, in an entry. */
public final class NachaRecords {

  private static final String PADDING = "9".repeat(NachaLine.LENGTH);
  private static final int BLOCKING = 10;

  private final Lines lines;
  private final NachaOptions options;
  private final Deviations deviations;
  private final NachaEvents events;
  private final ItemQueue<NachaItem> items;
  private NachaSums sums = new NachaSums();
  private @Nullable NachaBatch batch;
  private @Nullable NachaDetail entry;
  private @Nullable LocalDate created;
  private StatementRef file = StatementRef.EMPTY;
  private boolean inFile;
  private boolean begun;
  private boolean ended;
  private long batches;
  private long records;

  /** Whether the entry is read in vain: what it says of its amount or side is unreadable. */
  private boolean skipping;

  /**
   * The records of a file.
   *
   * @param lines its lines
   * @param options how to read it
   * @param deviations where deviations go
   */
  public NachaRecords(Lines lines, NachaOptions options, Deviations deviations) {
    this.lines = lines;
    this.options = options;
    this.deviations = deviations;
    this.items = new ItemQueue<>(deviations, NachaRecords::told);
    this.events = new NachaEvents(options.account());
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one
   */
  public @Nullable NachaItem next() {
    while (true) {
      NachaItem item = items.poll();
      if (item != null || ended) {
        return item;
      }
      step();
    }
  }

  private static NachaItem told(StatementItem.Remark remark) {
    return new NachaItem.Remark(remark.line() == null ? 0 : remark.line(), remark.finding());
  }

  private void step() {
    Lines.Line read = lines.next();
    if (read == null) {
      endOfFile();
      return;
    }
    if (read.text().isBlank()) {
      deviations.tolerate(
          "NACHA-EMPTY-LINE", read.number(), null, "an empty line was passed over.");
      return;
    }
    NachaLine line = NachaLine.of(read);
    if (!begun && (line.type() != '1' || !line.at(35, 37).equals("094"))) {
      throw new BankFormatProblem(
          "NACHA-MISSING", line.number(), "1", "the file does not begin as a NACHA file does.");
    }
    begun = true;
    records++;
    if (line.text().length() > NachaLine.LENGTH) {
      deviations.refuse(
          "NACHA-LENGTH",
          line.number(),
          null,
          "the record has more than 94 characters and was passed over. Have the file checked.");
      return;
    }
    if (line.text().equals(PADDING)) {
      padding(line);
      return;
    }
    if (line.type() != '7') {
      endEntry();
    }
    switch (line.type()) {
      case '1' -> fileHeader(line);
      case '5' -> batchHeader(line);
      case '6' -> entry(line);
      case '7' -> addenda(line);
      case '8' -> batchControl(line);
      case '9' -> fileControl(line);
      default ->
          deviations.refuse(
              "NACHA-RECORD", line.number(), null, "the record is unknown and was passed over.");
    }
  }

  /** Fills a block behind the end of the file, and counts for nothing. */
  private void padding(NachaLine line) {
    if (inFile) {
      endEntry();
      deviations.refuse(
          "NACHA-MISSING", line.number(), "9", "a file is filled up that has not ended.");
    }
  }

  private void fileHeader(NachaLine line) {
    endOfPart(line.number());
    inFile = true;
    sums = new NachaSums();
    batches = 0;
    records = 1;
    created = Calendar.day(line.at(24, 29));
    file =
        new StatementRef(
            line.at(14, 23).strip() + "/" + line.at(24, 33).strip() + "/" + line.at(34, 34),
            null,
            null);
  }

  private void batchHeader(NachaLine line) {
    endBatch(line.number());
    if (!inFile) {
      deviations.refuse("NACHA-MISSING", line.number(), "1", "a batch stands in no file.");
    }
    batch = new NachaBatch(line, created);
    batches++;
    events.beginBatch();
  }

  private void entry(NachaLine line) {
    NachaBatch in = batch;
    if (in == null) {
      deviations.refuse(
          "NACHA-MISSING", line.number(), "5", "an entry stands in no batch; it is missing.");
      return;
    }
    in.sums.addLines(1);
    NachaDetail read = new NachaDetail(line, in);
    Boolean credit = read.isCredit();
    long cents = read.cents();
    String problem = null;
    if (credit == null || cents < 0 || line.numberAt(4, 11) < 0) {
      problem = "transaction code, bank or amount can't be read";
    } else {
      in.sums.addEntry(line.at(4, 11), credit ? 0 : cents, credit ? cents : 0);
    }
    if (in.entryClass().equals("ADV")) {
      problem = "automated accounting advices are not read";
    }
    if (problem == null && !in.isUsd()) {
      problem = "its amount may be in another currency than USD";
    }
    if (problem != null) {
      deviations.refuse(
          "NACHA-ENTRY",
          line.number(),
          "6",
          problem + ", so the entry is missing. Ask the bank for it.");
    }
    skipping = problem != null;
    entry = read;
  }

  private void addenda(NachaLine line) {
    NachaDetail open = entry;
    if (open == null) {
      deviations.refuse(
          "NACHA-MISSING", line.number(), "6", "an addenda record stands behind no entry.");
      return;
    }
    open.batch().sums.addLines(1);
    open.add(line, options.originated());
  }

  private void endEntry() {
    NachaDetail open = entry;
    entry = null;
    if (open == null || skipping) {
      return;
    }
    if (!open.addendaAgree()) {
      deviations.refuse(
          "NACHA-ADDENDA",
          open.line.number(),
          "6",
          "the number of addenda records is not what the entry says. Fetch the file again.");
    }
    boolean credit = Boolean.TRUE.equals(open.isCredit());
    NachaLine special = open.special();
    if (special == null) {
      originated(open, credit);
    } else if (!Calendar.isDigits(special.at(7, 21))
        || !special.at(4, 6).matches(special.at(2, 3).equals("99") ? "R[0-9]{2}" : "C[0-9]{2}")) {
      deviations.refuse(
          "NACHA-ADDENDA",
          special.number(),
          "7",
          "code or original trace number can't be read, so the return is missing. Ask the bank.");
    } else if (special.at(2, 3).equals("98")) {
      items.add(new NachaItem.Change(NachaEvents.notice(open, special)));
    } else {
      items.add(new NachaItem.Return(events.event(open, special, credit, file)));
    }
  }

  private void originated(NachaDetail open, boolean credit) {
    char kind = open.transactionCode().charAt(1);
    if (kind == '1' || kind == '6' || open.batch().entryClass().equals("COR")) {
      deviations.refuse(
          "NACHA-ADDENDA",
          open.line.number(),
          "6",
          "a return or notification has no addenda record that says why, so it is missing. Ask the"
              + " bank for it.");
    } else if (options.originated()) {
      items.add(new NachaItem.Originated(NachaEvents.entry(open, credit)));
    }
  }

  private void batchControl(NachaLine line) {
    NachaBatch ending = batch;
    batch = null;
    if (ending == null) {
      deviations.refuse("NACHA-MISSING", line.number(), "5", "a batch ends that has not begun.");
      return;
    }
    if (!ending.agrees(line)) {
      disagrees(line, "8");
    }
    sums.add(ending.sums);
  }

  private void fileControl(NachaLine line) {
    endBatch(line.number());
    if (!inFile) {
      deviations.refuse("NACHA-MISSING", line.number(), "1", "a file ends that has not begun.");
      return;
    }
    inFile = false;
    boolean agrees =
        line.numberAt(2, 7) == batches
            && line.numberAt(8, 13) == (records + BLOCKING - 1) / BLOCKING
            && line.numberAt(14, 21) == sums.lines()
            && line.at(22, 31).equals(sums.hash())
            && line.at(32, 43).equals(sums.debits12())
            && line.at(44, 55).equals(sums.credits12());
    if (!agrees) {
      disagrees(line, "9");
    }
  }

  private void disagrees(NachaLine line, String record) {
    deviations.refuse(
        "NACHA-CONTROL",
        line.number(),
        record,
        "counts, hash, totals or names are not what stands in the file, so something may be"
            + " missing. Fetch the file again.");
  }

  private void endBatch(long line) {
    NachaBatch open = batch;
    if (open != null) {
      missing(line, "8");
      sums.add(open.sums);
      batch = null;
    }
  }

  private void endOfPart(long line) {
    endBatch(line);
    if (inFile) {
      missing(line, "9");
      inFile = false;
    }
  }

  private void missing(long line, String record) {
    deviations.refuse(
        "NACHA-MISSING",
        line,
        record,
        "the control record is missing, so something before may be missing too. Fetch the file"
            + " again.");
  }

  private void endOfFile() {
    if (!begun) {
      throw new BankFormatProblem("NACHA-MISSING", 1, "1", "the file is empty.");
    }
    endEntry();
    endOfPart(lines.number());
    ended = true;
  }
}
