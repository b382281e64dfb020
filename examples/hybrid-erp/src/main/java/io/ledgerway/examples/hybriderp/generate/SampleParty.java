package io.ledgerway.examples.hybriderp.generate;

import java.util.List;

/**
 * A synthetic company: one of the group, or a supplier.
 *
 * @param number entity code or supplier number
 * @param name registered name
 * @param vat VAT identifier with its country prefix
 * @param street street and house number
 * @param city town
 * @param postalCode postal code
 * @param country ISO country code
 * @param accounts accounts it pays from or is paid to
 */
public record SampleParty(
    String number,
    String name,
    String vat,
    String street,
    String city,
    String postalCode,
    String country,
    List<SampleAccount> accounts) {
  /** Copies the accounts. */
  public SampleParty {
    accounts = List.copyOf(accounts);
  }

  SampleAccount account(String currency) {
    return accounts.stream()
        .filter(account -> account.currency().equals(currency))
        .findFirst()
        .orElseThrow();
  }

  SampleParty paidTo(SampleAccount account) {
    return new SampleParty(number, name, vat, street, city, postalCode, country, List.of(account));
  }

  @Override
  public String toString() {
    return "SampleParty[" + number + "]";
  }
}
