package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testkit.store.IntentionStoreContract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the rules about stores: each can fail, and the stores in memory keep them all. */
class StoreKitSelfTest {

  static List<StoreMutant> mutants() {
    return StoreMutants.all();
  }

  @Test
  void theStoresInMemoryPassEveryRule() {
    KitRun.on(StoreMutants.clean()).requirePassed(IntentionStoreContract.class);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void killsExactly(StoreMutant mutant) {
    KitRun.on(mutant).requireKilledBy(mutant.killedBy());
  }

  @Test
  void everyRuleHasAKiller() {
    Set<String> killed = new TreeSet<>();
    mutants().forEach(each -> killed.addAll(each.killedBy()));
    assertThat(killed).isEqualTo(KitRun.rulesOf(IntentionStoreContract.class));
  }
}
