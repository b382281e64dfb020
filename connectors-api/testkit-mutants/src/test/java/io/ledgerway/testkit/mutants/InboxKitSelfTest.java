package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.store.InboxStoreContract;
import java.lang.reflect.Method;
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

  private static Set<String> rules() {
    Set<String> ids = new TreeSet<>();
    for (Method method : InboxStoreContract.class.getMethods()) {
      Rule rule = method.getAnnotation(Rule.class);
      if (rule != null) {
        assertThat(method.getName()).startsWith(rule.id().replace('-', '_') + "_");
        ids.add(rule.id());
      }
    }
    return ids;
  }

  @Test
  void theInboxInMemoryPassesEveryRule() {
    KitRun run = KitRun.on(InboxMutants.clean());
    assertThat(run.failures()).isEmpty();
    assertThat(run.broken()).isEmpty();
    assertThat(run.passed()).isEqualTo(rules());
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void killsExactly(InboxMutant mutant) {
    KitRun run = KitRun.on(mutant);
    assertThat(run.broken()).isEmpty();
    assertThat(run.failures().keySet()).as("%s", run.failures()).isEqualTo(mutant.killedBy());
    run.failures()
        .forEach(
            (id, said) ->
                assertThat(said).startsWith(id + ": ").contains("\nHint: ").endsWith("."));
  }

  @Test
  void everyRuleHasAKiller() {
    Set<String> killed = new TreeSet<>();
    mutants().forEach(each -> killed.addAll(each.killedBy()));
    assertThat(killed).isEqualTo(rules());
  }
}
