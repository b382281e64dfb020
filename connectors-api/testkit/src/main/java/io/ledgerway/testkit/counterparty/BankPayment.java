package io.ledgerway.testkit.counterparty;

import java.math.BigDecimal;

/**
 * One payment in the ledger of a bank.
 *
 * @param endToEndId reference that travels to the creditor
 * @param instructionId reference between orderer and bank, empty if none was given
 * @param debtorAccount account that pays
 * @param creditorName name of the payee
 * @param creditorAccount account of the payee
 * @param amount amount with the decimals of the currency
 * @param currency ISO currency code
 * @param status how far the payment got
 * @param file archived file it came from
 */
public record BankPayment(
    String endToEndId,
    String instructionId,
    String debtorAccount,
    String creditorName,
    String creditorAccount,
    BigDecimal amount,
    String currency,
    BankPaymentStatus status,
    String file) {
  @Override
  public String toString() {
    return "BankPayment[" + endToEndId + ", " + amount + " " + currency + ", " + status + "]";
  }
}
