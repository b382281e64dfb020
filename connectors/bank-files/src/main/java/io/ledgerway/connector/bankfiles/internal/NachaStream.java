package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.ChangeNotice;
import io.ledgerway.base.bankformats.NachaItem;
import io.ledgerway.base.bankformats.NachaReader;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The returns of a NACHA file. A notification of change is no event: it is told to a person, who
 * asks the supplier. A file whose totals differ ends with a refusal.
 */
final class NachaStream implements MessageStream<SettlementEvent> {

  private final String fileName;
  private final NachaReader reader;
  private final List<Failure> notices = new ArrayList<>();

  NachaStream(String fileName, NachaReader reader) {
    this.fileName = fileName;
    this.reader = reader;
  }

  @Override
  public @Nullable SettlementEvent next() {
    for (NachaItem item = reader.next(); item != null; item = reader.next()) {
      if (item instanceof NachaItem.Return returned) {
        return returned.event();
      }
      if (item instanceof NachaItem.Change change) {
        notices.add(notice(change.notice()));
      }
      if (item instanceof NachaItem.Remark remark) {
        FileFailures.requireComplete(fileName, remark.finding(), remark.line());
      }
    }
    return null;
  }

  private Failure notice(ChangeNotice notice) {
    Failure failure =
        Failure.of(
            FailureCategory.VALIDATION,
            Effect.NOT_APPLIED,
            notice.code(),
            "File "
                + fileName
                + ", line "
                + notice.line()
                + ": notification of change "
                + notice.code()
                + " for trace number "
                + notice.originalTraceNumber()
                + ". The payment is not changed: verify the payee's bank details with the payee, then"
                + " correct the master record");
    return failure.about(notice.originalTraceNumber());
  }

  @Override
  public List<Failure> passedOver() {
    List<Failure> told = List.copyOf(notices);
    notices.clear();
    return told;
  }

  @Override
  public void close() {
    reader.close();
  }
}
