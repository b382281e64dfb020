package io.ledgerway.connector.erplegacy.internal.map;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invoice: a payable, or the reason why the ERP's format can't take it.
 *
 * @param messageId the wire key
 * @param payable the payable; null when it was refused
 * @param refusal why it was refused; null when it was not
 * @param losses what the format could not carry
 */
public record MappedPayable(
    String messageId, @Nullable Payable payable, @Nullable Failure refusal, List<Finding> losses) {

  public MappedPayable {
    losses = List.copyOf(losses);
  }

  /**
   * A loss of this invoice as it is told of a batch. A pointer begins in one document, and a batch
   * holds many: the text says in which.
   *
   * @param loss what was lost
   * @return the same, with the message it was lost in
   */
  public Finding told(Finding loss) {
    return loss.toBuilder().message("Message " + messageId + ": " + loss.message()).build();
  }
}
