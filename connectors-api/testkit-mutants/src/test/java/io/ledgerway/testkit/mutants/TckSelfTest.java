package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ContractRules;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.contract.World;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the kit: every rule can fail, and fails for what it is about alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TckSelfTest {

  private final Map<String, String> hints = new TreeMap<>();
  private final Set<String> table = new TreeSet<>();

  static List<Mutant> mutants() {
    return Mutants.all();
  }

  /** What the kit implements; a rule without a twin and its twin share their number. */
  @BeforeAll
  void readTheRules() {
    for (Method method : ConnectorContract.class.getMethods()) {
      Rule rule = method.getAnnotation(Rule.class);
      if (rule != null) {
        hints.merge(rule.id(), rule.hint(), (one, other) -> one);
      }
    }
  }

  @AfterAll
  void printTheTable() throws IOException {
    String text = "| rule | killer | killed |\n|---|---|---|\n" + String.join("\n", table) + "\n";
    Files.writeString(Path.of("target/killers.md"), text);
    System.out.println(text);
  }

  @Test
  void cleanConnectorsPassEveryRule() {
    Set<String> passed = new TreeSet<>();
    for (Mutant clean : Mutants.clean()) {
      KitRun run = KitRun.on(clean);
      assertThat(run.failures()).as(clean.name()).isEmpty();
      assertThat(run.broken()).as(clean.name()).isEmpty();
      passed.addAll(run.passed());
    }
    assertThat(passed).isEqualTo(hints.keySet());
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void killsExactly(Mutant mutant) {
    KitRun run = KitRun.on(mutant);
    for (String id : mutant.killedBy()) {
      String killed = run.failures().containsKey(id) ? "yes" : "NO";
      table.add("| " + String.join(" | ", id, mutant.name(), killed) + " |");
    }
    assertThat(run.broken()).isEmpty();
    assertThat(run.failures().keySet()).as("%s", run.failures()).isEqualTo(mutant.killedBy());
    run.failures()
        .forEach(
            (id, said) ->
                assertThat(said).startsWith(id + ": ").contains("\nHint: ").endsWith("."));
  }

  @Test
  void aRuleThatNeverLooksAtTheTruthFails() {
    KitRun run = KitRun.on(Mutants.clean().get(0), EmptyRules.class);
    assertThat(run.failures().get("CT-X99")).contains("never looked").contains("Hint: Look.");
    assertThat(run.passed()).containsExactly("CT-X98");
  }

  /** A rule with nothing in it, and one that looks. */
  static final class EmptyRules extends MutantBase implements ContractRules {

    EmptyRules(Mutant mutant) {
      super(mutant);
    }

    @Test
    @Rule(id = "CT-X99", hint = "Look.")
    void looksNowhere(World world) {
      assertThat(world.connector()).isNotNull();
    }

    @Test
    @Rule(id = "CT-X98", hint = "Look.")
    void looks(World world) {
      assertThat(world.target().effects()).isZero();
    }
  }

  @Test
  void everyRuleHasAKiller() {
    Set<String> killed = new TreeSet<>();
    mutants().forEach(each -> killed.addAll(each.killedBy()));
    assertThat(killed).isEqualTo(hints.keySet());
  }

  @Test
  void everyRuleSaysWhatItIs() {
    for (Method method : ConnectorContract.class.getMethods()) {
      Rule rule = method.getAnnotation(Rule.class);
      if (rule != null) {
        assertThat(method.getName()).startsWith(rule.id().replace('-', '_') + "_");
      }
    }
  }
}
