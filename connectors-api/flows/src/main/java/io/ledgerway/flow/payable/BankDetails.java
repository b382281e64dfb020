package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which approved account an invoice is paid to. What the document says must be in the approved
 * master; a document that says nothing is paid to the approved account in its currency.
 */
final class BankDetails {

  private BankDetails() {}

  /** The approved account, or empty when the document names another one or none is approved. */
  static Optional<BankAccount> approved(Invoice invoice, Supplier supplier, CurrencyCode currency) {
    List<BankAccount> named =
        invoice.payment().means().stream()
            .map(PaymentMeans::account)
            .filter(account -> account != null && number(account) != null)
            .toList();
    if (named.isEmpty() || InvoiceNature.CREDIT_NOTE.equals(invoice.type().nature())) {
      return usual(supplier, currency);
    }
    for (BankAccount account : named) {
      if (find(supplier, account).isEmpty()) {
        return Optional.empty();
      }
    }
    return find(supplier, named.get(0));
  }

  private static Optional<BankAccount> usual(Supplier supplier, CurrencyCode currency) {
    Optional<BankAccount> inCurrency =
        supplier.bankAccounts().stream()
            .filter(account -> currency.equals(account.currency()))
            .findFirst();
    return inCurrency.isPresent() ? inCurrency : supplier.bankAccounts().stream().findFirst();
  }

  private static Optional<BankAccount> find(Supplier supplier, BankAccount wanted) {
    String number = number(wanted);
    return supplier.bankAccounts().stream()
        .filter(account -> number != null && number.equals(number(account)))
        .findFirst();
  }

  private static @Nullable String number(BankAccount account) {
    AccountNumber number = account.iban() == null ? account.accountNumber() : account.iban();
    return number == null
        ? null
        : number.value().replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
  }
}
