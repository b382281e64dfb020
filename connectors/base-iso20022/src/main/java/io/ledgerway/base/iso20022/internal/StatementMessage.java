package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.StatementItem;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading one statement message: in the message, in a statement, in an entry, or in
 * the details of an entry.
 */
public final class StatementMessage {

  private final IsoInput input;
  private final String statementElement;
  private final EntryReader entries;
  private final EntryIdentity identities = new EntryIdentity();
  private @Nullable Statement statement;
  private @Nullable Entry entry;
  private boolean inDetails;
  private boolean ended;
  private @Nullable Integer groupPage;
  private @Nullable Boolean groupLastPage;

  /**
   * A message.
   *
   * @param input stands on the message element
   * @param statementElement name of the element that holds a statement
   */
  public StatementMessage(IsoInput input, String statementElement) {
    this.input = input;
    this.statementElement = statementElement;
    this.entries = new EntryReader(input);
  }

  /**
   * The next item.
   *
   * @return the item, or null after the last one
   */
  public @Nullable StatementItem next() {
    StatementItem item = null;
    while (item == null && !ended) {
      if (statement == null) {
        inMessage();
      } else if (entry == null) {
        item = inStatement(statement);
      } else if (inDetails) {
        item = inDetails(statement, entry);
      } else {
        item = inEntry(statement, entry);
      }
    }
    return item;
  }

  private void inMessage() {
    if (!input.next()) {
      input.requireEnd();
      ended = true;
    } else if (input.name().equals(statementElement)) {
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

  private @Nullable StatementItem inStatement(Statement current) {
    if (current.footerDue()) {
      statement = null;
      return current.footer();
    }
    while (input.next()) {
      if (input.name().equals("Ntry")) {
        entry = new Entry();
        return current.headerOnce();
      }
      current.read();
    }
    StatementItem header = current.headerOnce();
    current.end();
    return header;
  }

  private @Nullable StatementItem inEntry(Statement current, Entry open) {
    while (input.next()) {
      if (input.name().equals("NtryDtls")) {
        inDetails = true;
        return null;
      }
      entries.header(open);
    }
    entry = null;
    current.count(open);
    return event(current, open, true);
  }

  /**
   * Holds each transaction until the next one: only then is it known whether it is the only one.
   */
  private @Nullable StatementItem inDetails(Statement current, Entry open) {
    while (input.next()) {
      switch (input.name()) {
        case "Btch" -> entries.batch(open);
        case "TxDtls" -> {
          EntryDetails details = entries.details();
          StatementItem before = open.held == null ? null : event(current, open, false);
          open.held = details;
          open.transactions++;
          if (before != null) {
            return before;
          }
        }
        default -> input.keep(open.kept);
      }
    }
    inDetails = false;
    return null;
  }

  private StatementItem event(Statement current, Entry open, boolean last) {
    if (open.amount == null || open.creditDebit == null) {
      throw input.problem("an entry has no amount or no side. Have the file corrected.");
    }
    EntryDetails details = open.held == null ? new EntryDetails() : open.held;
    if (open.identity == null) {
      open.identity =
          identities.of(
              current.account().value(), open.bankReference, open.content(details.content()));
    }
    return new StatementItem.Event(EventMapper.event(current, open, details, last));
  }
}
