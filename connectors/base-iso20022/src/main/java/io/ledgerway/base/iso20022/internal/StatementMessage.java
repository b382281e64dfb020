package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.IsoMessage;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading the statement messages of a file: in a message, in a statement, in an entry,
 * or in the details of an entry.
 */
public final class StatementMessage {

  private static final Map<String, String> STATEMENTS =
      Map.of("camt.052", "Rpt", "camt.053", "Stmt", "camt.054", "Ntfctn");

  private final IsoInput input;
  private final EntryReader entries;
  private final Deque<StatementItem> ready = new ArrayDeque<>();
  private final StringBuilder content = new StringBuilder();
  private EntryIdentity identities = new EntryIdentity();
  private IsoMessage current;
  private @Nullable Statement statement;
  private @Nullable Entry entry;
  private boolean empty = true;
  private boolean inDetails;
  private boolean ended;
  private @Nullable Integer groupPage;
  private @Nullable Boolean groupLastPage;

  /**
   * The messages of a file.
   *
   * @param input stands on the first message element
   */
  public StatementMessage(IsoInput input) {
    this.input = input;
    this.entries = new EntryReader(input);
    this.current = input.message();
  }

  /**
   * Which message is being read.
   *
   * @return the message that the last item stands in
   */
  public IsoMessage current() {
    return current;
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one
   */
  public @Nullable StatementItem next() {
    while (ready.isEmpty() && !ended) {
      if (statement == null) {
        inMessage();
      } else if (entry == null) {
        inStatement(statement);
      } else {
        inEntry(statement, entry);
      }
    }
    return ready.poll();
  }

  private void inMessage() {
    if (!input.next()) {
      if (empty) {
        throw input.problem("the message holds no statement. Have the file corrected.");
      }
      empty = true;
      input.endDocument();
      if (input.nextDocument()) {
        current = input.message();
        identities = new EntryIdentity();
        groupPage = null;
        groupLastPage = null;
      } else {
        ended = true;
      }
    } else if (input.name().equals(STATEMENTS.get(current.name()))) {
      empty = false;
      statement = new Statement(input, groupPage, groupLastPage);
    } else if (input.name().equals("GrpHdr")) {
      groupHeader();
    } else {
      input.skip();
    }
  }

  private void groupHeader() {
    while (input.next()) {
      if (!input.name().equals("MsgPgntn")) {
        input.skip();
        continue;
      }
      while (input.next()) {
        switch (input.name()) {
          case "PgNb" -> groupPage = input.number();
          case "LastPgInd" -> groupLastPage = input.flag();
          default -> input.skip();
        }
      }
    }
  }

  private void inStatement(Statement open) {
    while (input.next()) {
      if (input.name().equals("Ntry")) {
        open.headerOnce(ready);
        entry = new Entry(input);
        return;
      }
      open.read();
    }
    open.headerOnce(ready);
    open.footer(ready);
    statement = null;
  }

  /** What can't be understood of an entry is left out, and said; its neighbours are read. */
  private void inEntry(Statement around, Entry open) {
    try {
      if (inDetails) {
        inDetails(around, open);
      } else {
        header(around, open);
      }
    } catch (XmlProblem e) {
      requireMeaningOnly(e);
      input.leave(open.depth);
      around.missing(ready, open.line, e);
      entry = null;
      inDetails = false;
    }
  }

  private void header(Statement around, Entry open) {
    while (input.next()) {
      if (input.name().equals("NtryDtls")) {
        inDetails = true;
        return;
      }
      entries.header(open);
    }
    if (open.held != null || open.transactions == 0) {
      event(around, open, true);
      if (open.differs()) {
        around.differs(ready, open);
      }
    }
    around.count(open);
    entry = null;
  }

  /**
   * Holds each transaction until the next one: only then is it known whether it is the only one.
   */
  private void inDetails(Statement around, Entry open) {
    while (ready.isEmpty() && input.next()) {
      switch (input.name()) {
        case "Btch" -> entries.batch(open);
        case "TxDtls" -> transaction(around, open);
        default -> input.keep(open.kept);
      }
    }
    inDetails = !ready.isEmpty();
  }

  private void transaction(Statement around, Entry open) {
    long line = input.line();
    int depth = input.depth();
    EntryDetails details;
    try {
      details = entries.details(open.transactions);
    } catch (XmlProblem e) {
      requireMeaningOnly(e);
      input.leave(depth);
      around.missing(ready, line, e);
      open.countUnread();
      return;
    }
    if (open.held != null) {
      event(around, open, false);
    }
    open.held = details;
    open.transactions++;
  }

  /** The parser can go on after content without meaning, but not after broken XML. */
  private static void requireMeaningOnly(XmlProblem problem) {
    if (problem.code() != XmlProblem.Code.UNEXPECTED_CONTENT) {
      throw problem;
    }
  }

  private void event(Statement around, Entry open, boolean last) {
    if (open.amount == null || open.creditDebit == null) {
      throw input.problem("an entry has no amount or no side. Have the file corrected.");
    }
    EntryDetails details = open.held == null ? EntryDetails.none() : open.held;
    if (open.identity == null) {
      String account = around.account().value();
      content.setLength(0);
      content.append(account).append('\u0000');
      open.addContent(content, details);
      open.identity = identities.of(account, open.bankReference, content.toString());
    }
    SettlementEvent event = EventMapper.event(around, open, details, last);
    open.count(event);
    ready.add(new StatementItem.Event(event));
  }
}
