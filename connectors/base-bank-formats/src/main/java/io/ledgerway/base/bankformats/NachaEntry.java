package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry that someone originated, neither return nor notification. {@code toString} holds neither
 * account nor identification. Immutable and thread-safe.
 *
 * @param line its line in the file
 * @param entryClass standard entry class, such as CCD
 * @param transactionCode two digits, such as 22
 * @param side side of the receiver: credits pay the receiver
 * @param routingNumber receiver's bank, 9 digits
 * @param account receiver's account; null when blank
 * @param amount amount in USD
 * @param identification identification of the entry; null when blank
 * @param name receiver's name; null when blank
 * @param traceNumber trace number
 * @param effectiveDate on which day it is to be settled; null when not stated
 * @param addenda texts of its addenda records, without blanks at their ends
 */
public record NachaEntry(
    long line,
    String entryClass,
    String transactionCode,
    CreditDebit side,
    String routingNumber,
    @Nullable AccountNumber account,
    Money amount,
    @Nullable String identification,
    @Nullable String name,
    String traceNumber,
    @Nullable LocalDate effectiveDate,
    List<String> addenda) {

  public NachaEntry {
    Objects.requireNonNull(entryClass, "entryClass");
    Objects.requireNonNull(transactionCode, "transactionCode");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(routingNumber, "routingNumber");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(traceNumber, "traceNumber");
    addenda = List.copyOf(addenda);
  }

  @Override
  public String toString() {
    return "NachaEntry[line="
        + line
        + ", entryClass="
        + entryClass
        + ", transactionCode="
        + transactionCode
        + ", traceNumber="
        + traceNumber
        + "]";
  }
}
