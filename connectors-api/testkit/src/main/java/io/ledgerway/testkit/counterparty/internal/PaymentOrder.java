package io.ledgerway.testkit.counterparty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One credit transfer of a payment file, with what its block says about it; absent texts are empty.
 *
 * @param blockId id of the block
 * @param executionDate requested execution date
 * @param debtorName name of the payer
 * @param debtorAccount account of the payer
 * @param debtorCurrency currency of that account, empty if not given
 * @param instructionId instruction id
 * @param endToEndId end-to-end id
 * @param uetr unique transaction reference
 * @param amount instructed amount
 * @param currency its currency
 * @param creditorName name of the payee
 * @param creditorAccount account of the payee
 * @param remittance remittance information as an XML fragment without namespace
 */
public record PaymentOrder(
    String blockId,
    LocalDate executionDate,
    String debtorName,
    String debtorAccount,
    String debtorCurrency,
    String instructionId,
    String endToEndId,
    String uetr,
    BigDecimal amount,
    String currency,
    String creditorName,
    String creditorAccount,
    String remittance) {
  @Override
  public String toString() {
    return "PaymentOrder[" + endToEndId + "]";
  }
}
