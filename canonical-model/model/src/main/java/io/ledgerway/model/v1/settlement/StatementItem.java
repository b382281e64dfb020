package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Finding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file of account statements yields, item by item in the order of the file: a header, its
 * events and remarks, a footer, then the next header. It is what all readers of statement files
 * give, whatever the format; it is no document and has no JSON of its own.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface StatementItem {

  /**
   * The beginning of a statement.
   *
   * @param statement the statement, its check still null
   */
  record Header(AccountStatement statement) implements StatementItem {
    public Header {
      Objects.requireNonNull(statement, "statement");
    }
  }

  /**
   * A booking.
   *
   * @param event the booking, or one transaction of it
   */
  record Event(SettlementEvent event) implements StatementItem {
    public Event {
      Objects.requireNonNull(event, "event");
    }
  }

  /**
   * Something noticed about a place of the file: a form that only lenient reading lets pass, or an
   * entry that could not be read and of which no event is given. The neighbours are read.
   *
   * @param line the line of the file, counted from 1; null where the file has no lines
   * @param finding what; ERROR where an entry is missing for it, its pointer null
   */
  record Remark(@Nullable Long line, Finding finding) implements StatementItem {
    public Remark {
      Objects.requireNonNull(finding, "finding");
    }
  }

  /**
   * The end of a statement.
   *
   * @param statement the statement with its check
   */
  record Footer(AccountStatement statement) implements StatementItem {
    public Footer {
      Objects.requireNonNull(statement, "statement");
    }
  }
}
