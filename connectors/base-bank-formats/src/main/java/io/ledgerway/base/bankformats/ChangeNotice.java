package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.party.AccountNumber;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notification of change (COR): the receiver's bank asks to send further entries with corrected
 * data. Treat it as a claim about bank details that has to be verified as any other; never write it
 * into a master record by itself. {@code toString} holds neither account nor corrected data.
 * Immutable and thread-safe.
 *
 * @param line its line in the file
 * @param code change code, C01 and so on; C61 to C69 for a notification that was refused
 * @param originalTraceNumber trace number of the entry that it is about
 * @param traceNumber its own trace number
 * @param account receiver's account as it was sent; null when blank
 * @param identification identification of the entry, as it was sent; null when blank
 * @param name receiver's name; null when blank
 * @param originalBank first 8 digits of the bank that the entry was sent to; null when blank
 * @param correctedData what to use from now on, by the code account, routing number, both, name or
 *     transaction code
 */
public record ChangeNotice(
    long line,
    String code,
    String originalTraceNumber,
    String traceNumber,
    @Nullable AccountNumber account,
    @Nullable String identification,
    @Nullable String name,
    @Nullable String originalBank,
    String correctedData) {

  public ChangeNotice {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(originalTraceNumber, "originalTraceNumber");
    Objects.requireNonNull(traceNumber, "traceNumber");
    Objects.requireNonNull(correctedData, "correctedData");
  }

  @Override
  public String toString() {
    return "ChangeNotice[line="
        + line
        + ", code="
        + code
        + ", originalTraceNumber="
        + originalTraceNumber
        + ", correctedData=****]";
  }
}
