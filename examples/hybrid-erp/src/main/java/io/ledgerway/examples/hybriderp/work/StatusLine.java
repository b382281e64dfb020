package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.flow.StateGroup;
import io.ledgerway.model.v1.value.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one document stands. Immutable.
 *
 * @param kind store, file, invoice, payment or settlement, statement or notice
 * @param id its id
 * @param number its number; of a file its name
 * @param entity code of our legal entity
 * @param amount its amount, with the sign of its effect on what we owe
 * @param state its state
 * @param group paid, netted, rejected, held or waiting
 * @param code why it is held or rejected
 * @param message the same in words
 * @param updatedAt when it changed last
 */
public record StatusLine(
    String kind,
    String id,
    @Nullable String number,
    @Nullable String entity,
    @Nullable Money amount,
    String state,
    String group,
    @Nullable String code,
    @Nullable String message,
    @Nullable Instant updatedAt) {

  /**
   * That the store was restored, or a standby took over that was behind.
   *
   * @param since the last moment that it knows of
   * @return the line
   */
  public static StatusLine restoredStore(Instant since) {
    return new StatusLine(
        "store",
        "",
        null,
        null,
        null,
        "RESTORED",
        StateGroup.WAITING.label(),
        "FORGOTTEN_SINCE",
        since
            + ": what may have been sent since is found out, or held for a person; when nothing is"
            + " open any more, say recovered",
        null);
  }
}
