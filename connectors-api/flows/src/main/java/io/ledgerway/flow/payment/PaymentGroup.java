package io.ledgerway.flow.payment;

import io.ledgerway.flow.payable.DebtorAccount;
import io.ledgerway.flow.payable.LegalEntity;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.supplier.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Open items that become one instruction: one debtor account, one creditor account, one day. */
final class PaymentGroup {

  /** Banks take 9,000 characters of structured remittance (CBPR+); a reference needs up to 300. */
  private static final int MOST_ITEMS = 30;

  /** Leaves room for credit notes. */
  private static final int MOST_DEBITS = 25;

  private final LegalEntity entity;
  private final DebtorAccount debtor;
  private final Supplier supplier;
  private final BankAccount creditor;
  private final LocalDate executionDate;
  private final List<OpenItem> items = new ArrayList<>();
  private BigDecimal total = BigDecimal.ZERO;

  PaymentGroup(
      LegalEntity entity,
      DebtorAccount debtor,
      Supplier supplier,
      BankAccount creditor,
      LocalDate executionDate) {
    this.entity = entity;
    this.debtor = debtor;
    this.supplier = supplier;
    this.creditor = creditor;
    this.executionDate = executionDate;
  }

  void add(OpenItem item) {
    items.add(item);
    total = total.add(item.effect());
  }

  /** Whether an invoice is for this day, and its reference still fits into the remittance. */
  boolean takesDebit(OpenItem debit) {
    return debit.payOn().equals(executionDate) && items.size() < MOST_DEBITS;
  }

  /**
   * Takes a credit note when something remains to be paid after it, and its reference still fits.
   */
  boolean takesCredit(OpenItem credit) {
    if (items.size() >= MOST_ITEMS || total.add(credit.effect()).signum() <= 0) {
      return false;
    }
    add(credit);
    return true;
  }

  LegalEntity entity() {
    return entity;
  }

  DebtorAccount debtor() {
    return debtor;
  }

  Supplier supplier() {
    return supplier;
  }

  BankAccount creditor() {
    return creditor;
  }

  LocalDate executionDate() {
    return executionDate;
  }

  List<OpenItem> items() {
    return items;
  }

  BigDecimal total() {
    return total;
  }
}
