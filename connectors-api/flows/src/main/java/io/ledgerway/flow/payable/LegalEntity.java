package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.List;
import java.util.Optional;

/**
 * One of our legal entities and the accounts that it pays from. Immutable.
 *
 * @param ref code, name and registrations
 * @param accounts its accounts
 */
public record LegalEntity(LegalEntityRef ref, List<DebtorAccount> accounts) {

  /** Copies the list. */
  public LegalEntity {
    accounts = List.copyOf(accounts);
  }

  /**
   * The account that pays a currency.
   *
   * @param currency the currency
   * @return the first such account
   */
  public Optional<DebtorAccount> accountIn(CurrencyCode currency) {
    return accounts.stream().filter(account -> account.currency().equals(currency)).findFirst();
  }
}
