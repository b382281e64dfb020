package io.ledgerway.examples.hybriderp.generate;

/**
 * A synthetic bank account.
 *
 * @param id id in the configuration
 * @param currency ISO currency code
 * @param number IBAN, or account number where the country has no IBAN
 * @param clearingScheme empty for an IBAN, else the code of the clearing system, such as USABA
 * @param agent BIC for an IBAN, else the member id in the clearing system
 */
public record SampleAccount(
    String id, String currency, String number, String clearingScheme, String agent) {
  boolean hasIban() {
    return clearingScheme.isEmpty();
  }

  @Override
  public String toString() {
    return "SampleAccount[" + id + "]";
  }
}
