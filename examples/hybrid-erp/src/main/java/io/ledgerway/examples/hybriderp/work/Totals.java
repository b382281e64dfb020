package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.flow.StateGroup;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts and sums of invoices by group, and whether they add up to what was read. Not thread-safe.
 */
public final class Totals {

  private final Map<StateGroup, Integer> counts = new EnumMap<>(StateGroup.class);
  private final Map<String, Map<StateGroup, BigDecimal>> sums = new TreeMap<>();
  private final Map<String, BigDecimal> read = new TreeMap<>();
  private int invoices;
  private int unreadable;

  void add(StatusLine line) {
    if (line.kind().equals("file")) {
      unreadable++;
      return;
    }
    StateGroup group = StateGroup.valueOf(line.group().toUpperCase(Locale.ROOT));
    invoices++;
    counts.merge(group, 1, Integer::sum);
    Money amount = line.amount();
    if (amount != null) {
      String currency = amount.currency().value();
      sums.computeIfAbsent(currency, each -> new EnumMap<>(StateGroup.class))
          .merge(group, amount.amount(), BigDecimal::add);
      read.merge(currency, amount.amount(), BigDecimal::add);
    }
  }

  /** How many invoices are in a group. */
  public int count(StateGroup group) {
    return counts.getOrDefault(group, 0);
  }

  /** The sum of a group in a currency, with the sign of its effect on what we owe. */
  public BigDecimal sum(String currency, StateGroup group) {
    return sums.getOrDefault(currency, Map.of()).getOrDefault(group, BigDecimal.ZERO);
  }

  /** What was read, per currency. */
  public Map<String, BigDecimal> read() {
    return read;
  }

  /** How many invoices the flow knows. */
  public int invoices() {
    return invoices;
  }

  /** How many files could not be read at all. */
  public int unreadable() {
    return unreadable;
  }

  /** Whether the groups add up to what was read, in count and in every currency. */
  boolean addUp(int invoicesInFiles) {
    int counted = 0;
    for (StateGroup group : StateGroup.values()) {
      counted += count(group);
    }
    boolean equal = counted == invoicesInFiles && invoices == invoicesInFiles;
    for (Map.Entry<String, BigDecimal> entry : read.entrySet()) {
      BigDecimal total = BigDecimal.ZERO;
      for (StateGroup group : StateGroup.values()) {
        total = total.add(sum(entry.getKey(), group));
      }
      equal &= total.compareTo(entry.getValue()) == 0;
    }
    return equal;
  }
}
