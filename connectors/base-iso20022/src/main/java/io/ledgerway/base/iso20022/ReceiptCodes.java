package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.ReceiptStatuses;
import io.ledgerway.model.v1.payment.InstructionStatus;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the status codes of receipts (camt.025, admi.007) mean. The standard has no list of them: a
 * bank says which it uses. The codes of payment status reports mean here what they mean there, as
 * far as a receipt can say it. Immutable and thread-safe.
 *
 * @param taken codes by which the bank says that it took a message
 * @param refused codes by which it refuses a whole message
 */
public record ReceiptCodes(Set<String> taken, Set<String> refused) {

  /** No codes of a bank's own. */
  public static final ReceiptCodes NONE = new ReceiptCodes(Set.of(), Set.of());

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException when one code is said to mean both
   */
  public ReceiptCodes {
    taken = Set.copyOf(taken);
    refused = Set.copyOf(refused);
    for (String code : taken) {
      if (refused.contains(code)) {
        throw new IllegalArgumentException("the receipt code " + code + " can't mean both");
      }
    }
  }

  /**
   * What codes of one receipt come to: one that refuses is enough, and all must be known to say
   * that the message was taken.
   *
   * @param codes the codes
   * @return REJECTED or ACKNOWLEDGED; null where a code is not known
   */
  public @Nullable InstructionStatus status(Collection<String> codes) {
    if (codes.stream().anyMatch(code -> refused.contains(code) || isRefusal(code))) {
      return InstructionStatus.REJECTED;
    }
    return codes.stream().allMatch(code -> taken.contains(code) || isTaken(code))
        ? InstructionStatus.ACKNOWLEDGED
        : null;
  }

  private boolean isRefusal(String code) {
    return !taken.contains(code) && ReceiptStatuses.isRefusal(code);
  }

  private boolean isTaken(String code) {
    return ReceiptStatuses.isTaken(code);
  }
}
