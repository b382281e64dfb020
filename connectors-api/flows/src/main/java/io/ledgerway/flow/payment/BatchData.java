package io.ledgerway.flow.payment;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.Subject;
import io.ledgerway.runtime.idempotency.Keys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a batch. Immutable.
 *
 * @param bank stable id of the connection that it goes out on
 * @param payments ids of its payments
 * @param dispatch the file that it went out in
 */
public record BatchData(String bank, List<String> payments, @Nullable String dispatch) {

  /** Copies the list. */
  public BatchData {
    payments = payments == null ? List.of() : List.copyOf(payments);
  }

  /**
   * The business key of a file, which its batch keeps.
   *
   * @param dispatch id of the file
   * @return the key
   */
  public static String fileKey(String dispatch) {
    return Keys.sha256("batch-file", dispatch);
  }

  /**
   * The facts of a subject.
   *
   * @param subject a batch
   * @return its facts
   */
  public static BatchData of(Subject subject) {
    return FlowJson.readFacts(subject.data(), BatchData.class);
  }

  /**
   * The subject with these facts.
   *
   * @param subject a batch
   * @return the same batch with these facts
   */
  public Subject on(Subject subject) {
    return subject.toBuilder().data(FlowJson.writeFacts(this)).build();
  }
}
