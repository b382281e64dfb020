package io.ledgerway.flow.statement;

import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a statement. Amounts are plain decimals with the account's sign, dates
 * ISO 8601. Immutable.
 *
 * @param chain which chain it belongs to: account, currency and message; null where it is no link
 *     of one, as an interim report
 * @param sequence the bank's number
 * @param page its page
 * @param opening the booked balance that it begins with
 * @param openingDate day of that balance
 * @param closing the booked balance that it ends with
 * @param closingDate day of that balance
 * @param entries how many entries it has; null until it has been read to its end
 * @param net credits less debits
 * @param repeats id of the statement that seems to be the same
 */
public record StatementData(
    @Nullable String chain,
    @Nullable String sequence,
    @Nullable Integer page,
    @Nullable String opening,
    @Nullable String openingDate,
    @Nullable String closing,
    @Nullable String closingDate,
    @Nullable Integer entries,
    @Nullable String net,
    @Nullable String repeats) {

  /** Whether it has been read to its end. */
  boolean isComplete() {
    return entries != null;
  }

  /** The same as it stands before its entries are read. */
  StatementData begun() {
    return new StatementData(
        chain, sequence, page, opening, openingDate, closing, closingDate, null, null, repeats);
  }

  /** The same with what is known at the end. */
  StatementData endedAs(StatementData end) {
    return new StatementData(
        chain,
        sequence,
        page,
        opening,
        openingDate,
        end.closing,
        end.closingDate,
        end.entries,
        end.net,
        repeats);
  }

  /** The same, known to be said to be the same as another. */
  StatementData repeating(String other) {
    return new StatementData(
        chain, sequence, page, opening, openingDate, closing, closingDate, entries, net, other);
  }
}
