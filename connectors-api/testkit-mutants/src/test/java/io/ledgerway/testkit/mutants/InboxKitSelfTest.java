package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testkit.store.InboxStoreContract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the rules about inboxes: each can fail, and the one in memory keeps them all. */
class InboxKitSelfTest {

  static List<InboxMutant> mutants() {
    return InboxMutants.all();
  }

  @Test
  void theInboxInMemoryPassesEveryRule() {
    KitRun.on(InboxMutants.clean()).requirePassed(InboxStoreContract.class);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void killsExactly(InboxMutant mutant) {
    KitRun.on(mutant).requireKilledBy(mutant.killedBy());
  }

  @Test
  void everyRuleHasAKiller() {
    Set<String> killed = new TreeSet<>();
    mutants().forEach(each -> killed.addAll(each.killedBy()));
    assertThat(killed).isEqualTo(KitRun.rulesOf(InboxStoreContract.class));
  }
}
