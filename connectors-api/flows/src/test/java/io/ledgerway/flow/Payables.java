package io.ledgerway.flow;

import io.ledgerway.flow.payable.DebtorAccount;
import io.ledgerway.flow.payable.LegalEntity;
import io.ledgerway.flow.payable.PayableDataBuilder;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Posted invoices of one supplier, and the rules to pay them by. */
public final class Payables {

  /** Account of the supplier. */
  public static final String SUPPLIER_IBAN = "DE50000000000123456789";

  private static final String DEBTOR_IBAN = "DE02000000000987654321";

  private Payables() {}

  /**
   * An account.
   *
   * @param id its id
   * @param iban its number
   * @return the account in euro
   */
  public static BankAccount account(String id, String iban) {
    return BankAccountBuilder.builder()
        .id(id)
        .iban(new AccountNumber(iban))
        .currency(CurrencyCode.EUR)
        .build();
  }

  /**
   * The supplier.
   *
   * @return with one account
   */
  public static Supplier supplier() {
    return SupplierBuilder.builder()
        .number("S-1")
        .party(PartyBuilder.builder().name("Northern Paper Works").build())
        .bankAccounts(List.of(account("main", SUPPLIER_IBAN)))
        .build();
  }

  /**
   * The rules.
   *
   * @return one entity with one account, one supplier
   */
  public static PayableRules rules() {
    LegalEntity entity =
        new LegalEntity(
            new LegalEntityRef("1000", "Buying Company", List.of(), null, null),
            List.of(
                new DebtorAccount(
                    "house", CurrencyCode.EUR, account("house", DEBTOR_IBAN), "bank")));
    return new PayableRules("tenant", List.of(entity), List.of(), List.of(supplier()), Map.of());
  }

  /**
   * Puts a posted invoice, or a credit note where the amount is negative.
   *
   * @param store where to
   * @param id its id
   * @param effect what it does to the debt
   * @param due when it is due
   */
  public static void post(MemoryFlowStore store, String id, String effect, LocalDate due) {
    Subject subject =
        new Subject(
            id,
            SubjectKind.INVOICE,
            0,
            0,
            PayableSteps.PAYABLE,
            PayableSteps.STATE_POSTED,
            id,
            "R-" + id,
            "1000",
            Money.of(effect, "EUR"),
            null,
            null,
            "{}",
            null);
    store.commit(
        new FlowChange()
            .insert(
                new NewSubject(
                    PayableDataBuilder.builder()
                        .supplier("S-1")
                        .account("main")
                        .nature(effect.startsWith("-") ? "CREDIT_NOTE" : "INVOICE")
                        .dueDate(due)
                        .build()
                        .on(subject),
                    "{}")));
  }
}
