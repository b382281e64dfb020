package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.Finding;
import java.util.Objects;

/** What a NACHA file yields, in the order of the file. Immutable and thread-safe. */
public sealed interface NachaItem {

  /**
   * A return, also a dishonoured or contested one.
   *
   * @param event what comes back, as information: the booking stands on the account's statement
   */
  record Return(SettlementEvent event) implements NachaItem {
    public Return {
      Objects.requireNonNull(event, "event");
    }
  }

  /**
   * A notification of change.
   *
   * @param notice the notification
   */
  record Change(ChangeNotice notice) implements NachaItem {
    public Change {
      Objects.requireNonNull(notice, "notice");
    }
  }

  /**
   * An entry that is neither; told when asked for.
   *
   * @param entry the entry
   */
  record Originated(NachaEntry entry) implements NachaItem {
    public Originated {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /**
   * Something noticed about a place of the file.
   *
   * @param line the line, from 1
   * @param finding what; ERROR where something is missing or does not add up, its pointer null
   */
  record Remark(long line, Finding finding) implements NachaItem {
    public Remark {
      Objects.requireNonNull(finding, "finding");
    }
  }
}
