package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One entry while it is read (Ntry). */
final class Entry {

  private static final char SEPARATOR = '\u0000';

  @Nullable Money amount;
  @Nullable CreditDebit creditDebit;
  @Nullable BookingStatus status;
  @Nullable String reference;
  @Nullable String bankReference;
  @Nullable String batchMessageId;
  @Nullable String batchId;
  @Nullable String identity;
  @Nullable EntryDetails held;
  boolean reversal;
  int transactions;
  private BigDecimal detailed = BigDecimal.ZERO;
  private boolean comparable = true;
  final long line;
  final int depth;
  final AmountDetails amounts = new AmountDetails();
  IsoDate booking = IsoDate.NONE;
  IsoDate value = IsoDate.NONE;
  TransactionCode transactionCode = TransactionCode.EMPTY;
  final KeptTexts kept;

  /** An entry that begins where the input stands. */
  Entry(IsoInput input) {
    this.line = input.line();
    this.depth = input.depth();
    this.kept = new KeptTexts(input.path());
  }

  /**
   * Adds what tells this entry from others; not its status and its number, which change on the way.
   * Ids are made of this text: it stays as it is.
   */
  void addContent(StringBuilder text, EntryDetails details) {
    if (amount != null) {
      text.append(amount.amount().stripTrailingZeros()).append(' ').append(amount.currency());
    }
    text.append(SEPARATOR).append(creditDebit);
    text.append(SEPARATOR).append(reversal);
    text.append(SEPARATOR).append(booking.date());
    text.append(SEPARATOR).append(value.date());
    text.append(SEPARATOR).append("TransactionCode[domain=").append(transactionCode.domain());
    text.append(", family=").append(transactionCode.family());
    text.append(", subFamily=").append(transactionCode.subFamily());
    text.append(", proprietary=").append(transactionCode.proprietary()).append(']');
    text.append(SEPARATOR).append(batchMessageId);
    text.append(SEPARATOR).append(batchId);
    text.append(SEPARATOR);
    details.addContent(text);
  }

  /** Adds an event that was made of one of its transactions. */
  void count(SettlementEvent event) {
    Money own = event.amount();
    comparable &=
        amount != null
            && own.currency().equals(amount.currency())
            && own.signum() != 0
            && event.amounts().charges().isEmpty();
    detailed =
        event.creditDebit().equals(creditDebit)
            ? detailed.add(own.amount())
            : detailed.subtract(own.amount());
  }

  /** Counts a transaction that can't be read. */
  void countUnread() {
    transactions++;
    comparable = false;
  }

  /** Whether its transactions surely do not add up to it: charges and other currencies may. */
  boolean differs() {
    return comparable && amount != null && detailed.compareTo(amount.amount()) != 0;
  }

  /** The amount with its side: debits negative. */
  BigDecimal signed() {
    if (amount == null) {
      return BigDecimal.ZERO;
    }
    return CreditDebit.DEBIT.equals(creditDebit) ? amount.amount().negate() : amount.amount();
  }
}
