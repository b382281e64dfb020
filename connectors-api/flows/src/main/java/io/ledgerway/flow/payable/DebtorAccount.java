package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.value.CurrencyCode;

/**
 * An account that one of our entities pays from. Immutable.
 *
 * @param id its id in our own words
 * @param currency which currency it pays
 * @param account the account
 * @param bank stable id of the connection to its bank
 */
public record DebtorAccount(String id, CurrencyCode currency, BankAccount account, String bank) {}
