package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testkit.consumer.ConsumerContract;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves the rules about consumers: a careful team keeps them, and each careless one breaks its.
 */
class ConsumerKitSelfTest {

  private static final Map<Class<?>, Set<String>> CARELESS =
      Map.of(
          TeamContract.OwnWords.class, Set.of("CC-02"),
          TeamContract.NumberMoney.class, Set.of("CC-02"),
          TeamContract.OldVersion.class, Set.of("CC-01", "CC-02", "CC-03"),
          TeamContract.WrongPlace.class, Set.of("CC-03"),
          TeamContract.StrictReader.class, Set.of("CC-04"),
          TeamContract.TrustfulReader.class, Set.of("CC-05"));

  static Set<Class<?>> careless() {
    return CARELESS.keySet();
  }

  @Test
  void aCarefulTeamPassesEveryRule() {
    KitRun.on("Team", TeamContract.class).requirePassed(ConsumerContract.class);
  }

  @ParameterizedTest
  @MethodSource("careless")
  void killsExactly(Class<?> team) {
    KitRun run = KitRun.on("Team", team);
    assertThat(run.broken()).isEmpty();
    assertThat(run.failures().keySet()).as("%s", run.failures()).isEqualTo(CARELESS.get(team));
    run.failures().forEach((id, said) -> assertThat(said).startsWith(id + ": ").contains("Hint: "));
  }

  @Test
  void everyRuleHasAKiller() {
    Set<String> killed = new TreeSet<>();
    CARELESS.values().forEach(killed::addAll);
    assertThat(killed).isEqualTo(KitRun.rulesOf(ConsumerContract.class));
  }
}
