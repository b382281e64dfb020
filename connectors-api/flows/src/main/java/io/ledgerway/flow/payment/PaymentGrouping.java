package io.ledgerway.flow.payment;

import io.ledgerway.flow.payable.DebtorAccount;
import io.ledgerway.flow.payable.LegalEntity;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.supplier.Supplier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Groups open items: by entity, debtor account, supplier account, currency and execution date.
 * Credit notes join the earliest group of their supplier account that stays above zero; those that
 * fit nowhere wait.
 */
final class PaymentGrouping {

  private record Account(
      LegalEntity entity, DebtorAccount debtor, Supplier supplier, BankAccount to) {}

  private static final Comparator<OpenItem> ORDER =
      Comparator.comparing(OpenItem::payOn).thenComparing(OpenItem::id);

  private final PayableRules rules;
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<String, List<OpenItem>> debits = new TreeMap<>();
  private final Map<String, List<OpenItem>> credits = new TreeMap<>();
  private final List<OpenItem> homeless = new ArrayList<>();

  PaymentGrouping(PayableRules rules) {
    this.rules = rules;
  }

  void add(OpenItem item) {
    var currency = Objects.requireNonNull(item.subject().amount(), "amount").currency();
    LegalEntity entity = rules.entity(String.valueOf(item.subject().entity())).orElse(null);
    DebtorAccount debtor = entity == null ? null : entity.accountIn(currency).orElse(null);
    Supplier supplier = rules.supplier(String.valueOf(item.data().supplier())).orElse(null);
    BankAccount to =
        supplier == null
            ? null
            : supplier.bankAccounts().stream()
                .filter(account -> Objects.equals(account.id(), item.data().account()))
                .findFirst()
                .orElse(null);
    if (entity == null || debtor == null || supplier == null || to == null) {
      homeless.add(item);
      return;
    }
    String key =
        String.join(
            "\n",
            entity.ref().code(),
            debtor.id(),
            String.valueOf(supplier.number()),
            String.valueOf(to.id()),
            currency.value());
    accounts.put(key, new Account(entity, debtor, supplier, to));
    (item.isCredit() ? credits : debits).computeIfAbsent(key, each -> new ArrayList<>()).add(item);
  }

  /** Items whose entity, supplier or account has gone from the rules since they were posted. */
  List<OpenItem> homeless() {
    return homeless;
  }

  List<PaymentGroup> groups() {
    List<PaymentGroup> groups = new ArrayList<>();
    debits.forEach(
        (key, items) -> {
          List<PaymentGroup> byDate = byDate(Objects.requireNonNull(accounts.get(key)), items);
          for (OpenItem credit : sorted(credits.getOrDefault(key, List.of()))) {
            join(credit, byDate);
          }
          groups.addAll(byDate);
        });
    return groups;
  }

  private static void join(OpenItem credit, List<PaymentGroup> groups) {
    for (PaymentGroup group : groups) {
      if (group.takesCredit(credit)) {
        return;
      }
    }
  }

  private static List<PaymentGroup> byDate(Account account, List<OpenItem> items) {
    List<PaymentGroup> groups = new ArrayList<>();
    for (OpenItem item : sorted(items)) {
      PaymentGroup last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last == null || !last.takesDebit(item)) {
        last =
            new PaymentGroup(
                account.entity(), account.debtor(), account.supplier(), account.to(), item.payOn());
        groups.add(last);
      }
      last.add(item);
    }
    return groups;
  }

  private static List<OpenItem> sorted(List<OpenItem> items) {
    return items.stream().sorted(ORDER).toList();
  }
}
