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
}
