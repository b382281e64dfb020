package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.StatementItem.Remark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items and remarks that wait to be told, in the order in which they came up. */
final class ItemQueue<T> {

  private final Deque<T> items = new ArrayDeque<>();
  private final Deviations deviations;
  private final Function<Remark, T> remarks;

  ItemQueue(Deviations deviations, Function<Remark, T> remarks) {
    this.deviations = deviations;
    this.remarks = remarks;
  }

  void add(T item) {
    takeRemarks();
    items.add(item);
  }

  /** The next item or remark, null when there is none. */
  @Nullable T poll() {
    takeRemarks();
    return items.poll();
  }

  private void takeRemarks() {
    for (Remark remark = deviations.poll(); remark != null; remark = deviations.poll()) {
      items.add(remarks.apply(remark));
    }
  }
}
