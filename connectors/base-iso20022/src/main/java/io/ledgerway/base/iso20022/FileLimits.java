package io.ledgerway.base.iso20022;

import io.ledgerway.base.iso20022.internal.FileSplitter;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a bank takes at once. Immutable and thread-safe.
 *
 * <p>A sealed batch is never divided, as its seal and its approvals are for the whole of it: {@link
 * #groups} divides instructions before they are sealed, {@link #split} distributes sealed batches.
 *
 * @param transactionsPerFile most transactions of a file
 * @param transactionsPerBatch most transactions of a batch
 * @param bytesPerFile most bytes of a file
 * @param controlSumPerFile largest control sum of a file; null means any
 */
public record FileLimits(
    int transactionsPerFile,
    int transactionsPerBatch,
    long bytesPerFile,
    @Nullable BigDecimal controlSumPerFile) {
  public FileLimits {
    if (transactionsPerFile < 1 || transactionsPerBatch < 1 || bytesPerFile < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }

  /**
   * Divides instructions, in their order, into groups that each fit into a batch of its own.
   *
   * @param instructions instructions not yet sealed
   * @return the groups; an instruction that is too large by itself stands alone
   */
  public List<List<PaymentInstruction>> groups(List<PaymentInstruction> instructions) {
    return new FileSplitter(this).groups(instructions);
  }

  /**
   * Distributes the batches of a file, in their order, over as few files as that allows.
   *
   * @param file a file that may be too large
   * @param profile how it will be written
   * @return the file itself where it fits; else its parts, whose message ids are that of the file
   *     with {@code -1}, {@code -2} and so on: the same for the same file
   * @throws Pain001Refused when the file must not be written at all, a batch is too large by
   *     itself, or the message id has no room for the number
   */
  public List<PaymentFile> split(PaymentFile file, PaymentProfile profile) {
    return new FileSplitter(this).split(file, profile);
  }
}
